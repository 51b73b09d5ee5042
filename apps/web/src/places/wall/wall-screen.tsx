import type { Message, State } from '@tocsin/engine';
import { useExerciseTitle } from '../../ui/exercise-title';
import { useTranslation } from 'react-i18next';
import { Address, isPublic } from '@tocsin/scenario';
import { PictureOf } from '../../exercise/situation/picture-of';
import { usePlan } from '../../exercise/plan/use-plan';
import { RoomNow } from './room-now';
import { ThrottledStateProvider, useThrottledState } from '../../exercise/live/throttled-state';
import { standingOf } from '../../exercise/organisations/standing-of';
import { useText } from '../../i18n/texts';
import { useExercise, useStatus } from '../../exercise/live/use-exercise';
import { ConnectionBand } from '../../frames/seat/connection-band';
import { RefusedPage } from '../../frames/seat/refused-page';
import { ExerciseBand } from '../../ui/exercise-band';
import { ExerciseClock } from '../../exercise/time/exercise-clock';
import { useAddressName } from '../../exercise/names/use-address-name';
import { useExerciseName } from '../../exercise/names/use-exercise-name';
import { useTimes } from '../../exercise/time/use-times';
import classes from './wall.module.css';
import { useChannelName } from '../../exercise/names/use-channel-name';

/** For a projector: the time, the phase, what the public hears, how every organisation stands. */
export function WallScreen() {
  const { link } = useStatus();
  if (link === 'refused') return <RefusedPage />;
  return (
    <ThrottledStateProvider>
      <Wall />
    </ThrottledStateProvider>
  );
}

const heard = ({ messages }: State): Message[] =>
  Object.values(messages)
    .filter(({ channel }) => isPublic(channel))
    .sort((a, b) => b.seq - a.seq)
    .slice(0, 5);
const reported = ({ reports }: State) => Object.values(reports).sort((a, b) => b.wall - a.wall);

function Wall() {
  const { t } = useTranslation('wall');
  const channelName = useChannelName();
  const text = useText();
  const addressName = useAddressName();
  const { stamp } = useTimes();
  const title = useExerciseName();
  const phase = useExercise((state) => state.script?.phases.find(({ id }) => id === state.phase)?.title);
  const plan = usePlan();
  const organisations = useThrottledState(standingOf);
  const news = useThrottledState(heard);
  const reports = useThrottledState(reported);
  useExerciseTitle(t('title'));
  return (
    <div className={classes.wall}>
      <ExerciseBand />
      <ConnectionBand />
      <header className={classes.head}>
        <div>
          <h1>{title}</h1>
          {phase && <p>{text(phase)}</p>}
        </div>
        <ExerciseClock large />
      </header>
      <main className={classes.body}>
        <section aria-labelledby="wall-organisations">
          {plan && (
            <>
              <h2>{t('situation')}</h2>
              <PictureOf plan={plan} linked={(_id, title) => <strong>{title}</strong>} />
              <RoomNow plan={plan} />
            </>
          )}
          <h2 id="wall-organisations">{t('organisations')}</h2>
          <ul className={classes.organisations}>
            {organisations.map(({ id, open, late, reports: of }) => (
              <li key={id} data-late={late > 0 || undefined}>
                <strong>{addressName(Address.organisation(id))}</strong>
                <span>
                  {t('open', { count: open })}
                  {late > 0 && <b> · {t('late', { count: late })}</b>}
                  {of > 0 && ` · ${t('reports', { count: of })}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="wall-public">
          <h2 id="wall-public">{t('public')}</h2>
          {news.length === 0 && <p className="quiet">{t('nothing')}</p>}
          <ul className={classes.news}>
            {news.map(({ id, at, channel, title: headline, from }) => (
              <li key={id}>
                <span className="quiet">
                  {stamp(at)} · {channelName(channel)} · {addressName(from)}
                </span>
                <strong>{text(headline)}</strong>
              </li>
            ))}
          </ul>
          <h2>{t('reported')}</h2>
          {reports.length === 0 && <p className="quiet">{t('noReports')}</p>}
          <ul className={classes.news}>
            {reports.slice(0, 4).map(({ report, at, organisation, title: headline }) => (
              <li key={report}>
                <span className="quiet">
                  {stamp(at)} · {addressName(Address.organisation(organisation))}
                </span>
                <strong>{headline}</strong>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}
