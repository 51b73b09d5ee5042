import { useTranslation } from 'react-i18next';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { useText } from '../../../i18n/texts';
import { Empty } from '../../../ui/empty';
import { Cells } from '../room/cells';
import { InformationRequests } from '../room/information';
import { Tasks } from '../room/tasks';
import classes from '../crisis-centre.module.css';
import { Duties } from './duties';
import { Ladder } from './ladder';
import { LevelForm, Proposals } from './level-form';
import { usePlan } from '../../../exercise/plan/use-plan';

/** Where the country stands on the ladder, what that obliges to, and what is owed by law. */
export function PlanScreen() {
  const { t } = useTranslation('plan');
  const text = useText();
  const plan = usePlan();
  if (!plan) return <Empty title={t('none')} />;
  return (
    <ConsoleScreen title={text(plan.title)}>
      <div className={classes.columns}>
        <div>
          <Ladder plan={plan} />
          <Proposals plan={plan} />
          <LevelForm plan={plan} />
        </div>
        <div>
          <InformationRequests />
          <Tasks />
          <Cells plan={plan} />
          <Duties plan={plan} />
        </div>
      </div>
    </ConsoleScreen>
  );
}
