import { useTranslation } from 'react-i18next';
import { aboutLanguage } from '@tocsin/words';
import type { Briefing } from '../../../http/api';
import { usePlan } from '../../../exercise/plan/use-plan';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useGo } from '../../../exercise/seat/seat-link';
import { useConsole } from '../../../exercise/seat/console-context';
import classes from './directory.module.css';
import { Button } from '../../../ui/button';

/** One organisation: what it is, and how it is reached. */
export function Contact({ id, name, description, contact }: Briefing['contacts'][number]) {
  const { t } = useTranslation('console');
  const { t: terms } = useTranslation(['plan', 'terms']);
  const go = useGo();
  const text = useText();
  const { readOnly } = useConsole();
  const plan = usePlan();
  const organisation = useExercise((state) => state.exercise?.organisations.find((one) => one.id === id));
  const services = (plan?.services ?? []).filter(({ by }) => by === organisation?.kind);
  const facts: [string, string | undefined, boolean?][] = [
    [t('directory.team'), contact?.team],
    [t('directory.email'), contact?.email, true],
    [t('directory.phone'), contact?.phone, true],
    [t('directory.emergency'), contact?.emergencyPhone, true],
    [t('directory.hours'), text(contact?.hours)],
    [t('directory.address'), contact?.address],
    [t('directory.languages'), contact?.languages?.map((one) => aboutLanguage(one).name).join(', ')],
    [t('directory.pgp'), contact?.pgpFingerprint, true],
    [t('directory.sector'), organisation && terms(`terms:sector.${organisation.sector}` as never)],
    [
      t('directory.constituency'),
      organisation && organisation.constituency !== 'none'
        ? terms(`constituency.${organisation.constituency}` as never)
        : undefined,
    ],
    [t('directory.services'), services.map(({ title }) => text(title)).join(', ')],
  ];
  return (
    <section className={classes.contact} aria-label={text(name)}>
      <div className={classes.head}>
        <h2>{text(name)}</h2>
        <Button
          variant="default"
          size="compact-sm"
          disabled={readOnly}
          onClick={() => go(`compose?to=organisation:${id}`)}
        >
          {t('directory.write')}
          <span className="unseen"> {text(name)}</span>
        </Button>
      </div>
      {description && <p className={classes.description}>{text(description)}</p>}
      <dl className={classes.facts}>
        {facts.map(
          ([label, value, mono]) =>
            value && (
              <div key={label} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd className={mono ? 'mono' : undefined}>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
