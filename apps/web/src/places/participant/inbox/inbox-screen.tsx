import { Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Briefing } from '../briefing/briefing';
import { useConsoleTitle } from '../../../frames/participant/console-screen';
import classes from './inbox-screen.module.css';
import { MessageList } from './message-list';

/** Everything that arrived, over all channels: the list, and what is open beside it. */
export function InboxScreen() {
  const { t } = useTranslation('console');
  const { message } = useParams({ strict: false });
  const before = useExercise(
    (state) => state.standing === 'ready' && Object.keys(state.messages).length === 0,
  );
  useConsoleTitle(t('place.inbox'));
  if (before && !message)
    return (
      <div className={classes.before}>
        <h1>{t('briefing.before')}</h1>
        <Briefing />
      </div>
    );
  return (
    <div className={classes.inbox} data-open={message !== undefined || undefined}>
      <h1 className="unseen">{t('place.inbox')}</h1>
      <section className={classes.list} aria-label={t('inbox.list')}>
        <MessageList open={message} />
      </section>
      <section className={classes.pane} aria-label={t('inbox.pane')} tabIndex={0}>
        <Outlet />
      </section>
    </div>
  );
}
