import { useTranslation } from 'react-i18next';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { Empty } from '../../../ui/empty';
import classes from '../crisis-centre.module.css';
import { usePlan } from '../../../exercise/plan/use-plan';
import { Cells } from './cells';
import { Decisions } from './decisions';
import { InformationRequests } from './information';
import { OpenTask } from './open-task';
import { Tasks } from './tasks';

/** The room of the authorities: what must be decided, who does what by when, what is asked of whom, when one meets. */
export function RoomScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  if (!plan) return <Empty title={t('none')} />;
  return (
    <ConsoleScreen title={t('room.title')}>
      <div className={classes.columns}>
        <div>
          <Decisions />
          <Cells plan={plan} />
        </div>
        <div>
          <Tasks>
            <OpenTask />
          </Tasks>
          <InformationRequests />
        </div>
      </div>
    </ConsoleScreen>
  );
}
