import type { ScenarioAbout } from '@tocsin/protocol';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/texts';
import { Prose } from '../../ui/prose';
import { useDate } from '../../ui/use-date';
import classes from './library.module.css';
import { useFacts } from './use-facts';

/** What a scenario is about: its story, what it tests, and who is in it. */
export function Overview({ about }: { about: ScenarioAbout }) {
  const { t } = useTranslation(['library', 'terms']);
  const text = useText();
  const facts = useFacts();
  const date = useDate();
  const { start, plan, story, briefing, objectives, parties } = about;
  return (
    <div className={classes.overview}>
      <p className="quiet">
        {facts(about)}
        <br />
        {t('starts', { date: date(new Date(`${start.date}T00:00`)), time: start.time, zone: start.timeZone })}
        {plan && ` · ${t('planned', { plan })}`}
      </p>
      <section>
        <h2>{t('story')}</h2>
        <p className="quiet">{t('storyFor')}</p>
        <Prose>{text(story)}</Prose>
      </section>
      {briefing && (
        <section>
          <h2>{t('briefing')}</h2>
          <Prose>{text(briefing)}</Prose>
        </section>
      )}
      <section>
        <h2>{t('objectives')}</h2>
        {objectives.length === 0 && <p className="quiet">{t('noObjectives')}</p>}
        <ul>
          {objectives.map(({ id, title, tasks }) => (
            <li key={id}>
              {text(title)}
              {tasks > 0 && <span className="quiet"> · {t('tasks', { count: tasks })}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('parties')}</h2>
        <ul className={classes.parties}>
          {parties.map(({ id, name, sector }) => (
            <li key={id}>
              {text(name)} <span className="quiet">· {t(`terms:sector.${sector}`)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
