import type { Tlp } from '@tocsin/scenario';
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './tlp-label.module.css';

/** A TLP 2.0 label: its words are never translated, its colours are FIRST's, on black. */
export function TlpLabel({ tlp }: { tlp: Tlp }) {
  const { t } = useTranslation('shell');
  return (
    <Tooltip label={t(`tlp.${tlp}`)} multiline maw={320}>
      <span className={classes.label} data-tlp={tlp}>
        TLP:{tlp}
      </span>
    </Tooltip>
  );
}
