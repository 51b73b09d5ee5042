import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationSelect } from '../../../../exercise/names/organisation-select';
import classes from './flow.module.css';
import { FlowGraph } from './flow-graph';
import { FlowMatrix } from './flow-matrix';
import { Part } from './part';
import { useShown } from './shown';

/** Who informed whom: drawn, and as the table that says the same. */
export function Flow() {
  const { t } = useTranslation('evaluation');
  const { found } = useShown();
  const [only, setOnly] = useState<string | null>(null);
  const { flow, state } = found;
  const all = (state.exercise?.organisations ?? []).map(({ id }) => id);
  const touched = all.filter((id) => flow[id] || all.some((from) => flow[from]?.[id]));
  return (
    <Part id="informing">
      {touched.length === 0 ? (
        <p className="quiet">{t('figures.none')}</p>
      ) : (
        <>
          <OrganisationSelect
            size="xs"
            className={classes.only}
            label={t('figures.arrowsOf')}
            placeholder={t('observe.everybody')}
            clearable
            among={touched}
            value={only}
            onChange={setOnly}
          />
          <div className={classes.flow}>
            <FlowGraph organisations={touched} only={only} onOnly={setOnly} />
            <FlowMatrix organisations={touched} />
          </div>
        </>
      )}
    </Part>
  );
}
