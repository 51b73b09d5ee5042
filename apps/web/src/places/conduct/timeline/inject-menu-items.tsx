import type { InjectState } from '@tocsin/engine';
import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useTimes } from '../../../exercise/time/use-times';
import { useChosen } from '../../../exercise/selection/selection-context';
import { InjectMark } from '../injects/inject-mark';
import { timeOf } from './lanes';

const SHOWN = 40;

/** Injects to choose one from. */
export function InjectMenuItems({ injects }: { injects: InjectState[] }) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const { stamp } = useTimes();
  const { select } = useChosen();
  return (
    <>
      {injects.slice(0, SHOWN).map((inject) => {
        const time = timeOf(inject);
        return (
          <Menu.Item
            key={inject.number}
            leftSection={<InjectMark inject={inject} />}
            onClick={() => select({ inject: inject.number })}
          >
            <span className="mono">
              #{inject.number} {time === undefined ? '' : stamp(time)}
            </span>{' '}
            {text(inject.title)}
          </Menu.Item>
        );
      })}
      {injects.length > SHOWN && <Menu.Label>{t('andMore', { count: injects.length - SHOWN })}</Menu.Label>}
    </>
  );
}
