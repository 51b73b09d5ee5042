import { ratingKey, standingRating } from '@tocsin/engine';
import type { Outcome } from '@tocsin/report';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RatingMark } from '../../ratings/rating-mark';
import type { Grouping } from './choice';
import classes from './outcomes.module.css';
import { OutcomeHead, OutcomeLegend, OutcomeRow } from './outcome-row';
import { Part } from './part';
import { Scrolled } from './scrolled';
import { useShown } from './shown';

const NOTHING: Outcome = { met: 0, late: 0, missed: 0, open: 0 };

/** Expected actions: in all, by organisation, objective and phase. The evaluators’ rating stands apart. */
export function Outcomes() {
  const { t } = useTranslation(['evaluation', 'terms']);
  const { found, tell } = useShown();
  const { words } = tell;
  const { outcomes, state } = found;
  const { exercise, script } = state;
  const organisations = (exercise?.organisations ?? []).map(({ id, name }) => ({ id, name: words(name) }));
  const objectives = (script?.objectives ?? []).map(({ id, title }) => ({ id, name: words(title) }));
  const phases = (script?.phases ?? []).map(({ id, title }) => ({ id, name: words(title) }));
  const row = (by: Grouping, id: string, name: string, outcome: Outcome = NOTHING) => ({
    key: id,
    name,
    outcome,
    choiceOf: (one: keyof Outcome) => `actions/${by}/${id}/${one}` as const,
  });
  return (
    <Part id="actions">
      <OutcomeLegend />
      <Scrolled label={tell.t('expectedByOrganisation')}>
        <OutcomeHead first={tell.t('organisation')} />
        <Table.Tbody>
          <OutcomeRow {...row('all', 'all', tell.t('total'), outcomes.all)} key="all" />
          {organisations
            .filter(({ id }) => outcomes.byOrganisation[id])
            .map(({ id, name }) => (
              <OutcomeRow {...row('organisation', id, name, outcomes.byOrganisation[id])} key={id} />
            ))}
        </Table.Tbody>
      </Scrolled>
      {objectives.length > 0 && (
        <Scrolled label={tell.t('expectedByObjective')}>
          <OutcomeHead first={tell.t('objective')} last={t('rating.title')} />
          <Table.Tbody>
            {objectives.map(({ id, name }) => {
              const rating = standingRating(state.ratings[ratingKey({ subject: `objective:${id}` })]);
              return (
                <OutcomeRow {...row('objective', id, name, outcomes.byObjective[id])} key={id}>
                  <Table.Td className={classes.rating}>
                    {rating ? (
                      <RatingMark rating={rating} />
                    ) : (
                      <span className="quiet">{t('terms:rating.none')}</span>
                    )}
                  </Table.Td>
                </OutcomeRow>
              );
            })}
          </Table.Tbody>
        </Scrolled>
      )}
      {phases.length > 0 && (
        <Scrolled label={tell.t('expectedByPhase')}>
          <OutcomeHead first={tell.t('phase')} />
          <Table.Tbody>
            {phases.map(({ id, name }) => (
              <OutcomeRow {...row('phase', id, name, outcomes.byPhase[id])} key={id} />
            ))}
          </Table.Tbody>
        </Scrolled>
      )}
    </Part>
  );
}
