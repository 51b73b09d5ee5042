import type { Level, Plan } from '@tocsin/plan';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import classes from '../crisis-centre.module.css';

/** The ladder of the plan, gravest on top: where the country stands, who leads there, who declared it and why. */
export function Ladder({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const now = useExercise((state) => state.plan?.level);
  const names = useNamesOfKinds();
  const changes = useExercise((state) => state.levels);
  const addressName = useAddressName();
  const last = changes.at(-1);
  return (
    <section aria-labelledby="ladder" className={classes.panel}>
      <h2 id="ladder">{t('ladder.title')}</h2>
      <ol className={classes.ladder} reversed>
        {[...plan.levels].reverse().map((level) => (
          <li key={level.id} aria-current={level.id === now ? 'step' : undefined}>
            <strong>{text(level.title)}</strong>
            {level.id === now && <span className={classes.now}>{t('ladder.now')}</span>}
            <Who level={level} names={names} />
            {level.id === now && last && (
              <p className="quiet">
                {t('ladder.declared', { organisation: addressName(Address.organisation(last.organisation)) })}{' '}
                <ExerciseTime at={last.at} wall={last.wall} withDay />
                {last.reason && <q>{last.reason}</q>}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Who({ level, names }: { level: Level; names: (kinds: readonly string[]) => string }) {
  const { t } = useTranslation('plan');
  const [leads, coordinates] = [names(level.leads), names(level.coordinates)];
  if (!leads && !coordinates) return null;
  return (
    <p className={classes.small}>
      {leads && t('ladder.leads', { names: leads })}
      {leads && coordinates && ' · '}
      {coordinates && t('ladder.coordinates', { names: coordinates })}
    </p>
  );
}

/** Names of the organisations of some kinds in this exercise. */
function useNamesOfKinds(): (kinds: readonly string[]) => string {
  const text = useText();
  const organisations = useExercise((state) => state.exercise?.organisations);
  return (kinds) =>
    (organisations ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name }) => text(name))
      .join(', ');
}
