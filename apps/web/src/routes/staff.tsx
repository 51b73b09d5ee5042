import { createRoute } from '@tanstack/react-router';
import { placeRoute } from './place-route';
import { rootRoute } from './root-route';
import { FollowScreen } from '../places/evaluation/follow/follow-screen';
import { ObserveScreen } from '../places/evaluation/observe/observe-screen';
import { RatingsScreen } from '../places/evaluation/ratings/ratings-screen';
import { ReportScreen } from '../places/evaluation/report/report-screen';
import { reportSearchIn } from '../places/evaluation/report/search/use-report-search';
import { momentIn } from '../places/evaluation/time-machine/moment-search';
import { MomentsScreen } from '../places/evaluation/time-machine/moments-screen';
import { ClockControls } from '../places/conduct/clock/clock-controls';
import { ConductScreen } from '../places/conduct/conduct-screen';
import { selectionIn } from '../exercise/selection/use-selection';
import { ExercisesPage } from '../places/set-up/library/exercises-page';
import { NotebookScreen } from '../places/conduct/notebook/notebook-screen';
import { OrganisationsScreen } from '../places/conduct/organisations/organisations-screen';
import { InvitationsScreen } from '../places/set-up/people/invitations-screen';
import { PeopleScreen } from '../places/set-up/people/people-screen';
import { TableScreen } from '../places/set-up/table/table-screen';
import { StaffFrame } from '../frames/staff/staff-frame';
import { SituationOfStaff } from '../places/conduct/situation-screen';
import { StartScreen } from '../places/set-up/start/start-screen';

const staff = createRoute({
  getParentRoute: () => placeRoute,
  id: 'staff',
  component: () => <StaffFrame clock={<ClockControls />} />,
});
const getParentRoute = () => staff;

/** Screens under a seat (`/x/<exercise>/<seat>/…`) of those who run, evaluate or watch. */
export const facilitatorRoutes = [
  staff.addChildren([
    createRoute({
      getParentRoute,
      path: 'conduct',
      component: ConductScreen,
      validateSearch: selectionIn,
    }),
    createRoute({ getParentRoute, path: 'organisations', component: OrganisationsScreen }),
    createRoute({ getParentRoute, path: 'people', component: PeopleScreen }),
    createRoute({ getParentRoute, path: 'people-table', component: TableScreen }),
    createRoute({ getParentRoute, path: 'invitations', component: InvitationsScreen }),
    createRoute({ getParentRoute, path: 'start', component: StartScreen }),
    createRoute({ getParentRoute, path: 'notebook', component: NotebookScreen }),
    createRoute({ getParentRoute, path: 'situation', component: SituationOfStaff }),
    createRoute({ getParentRoute, path: 'observe', component: ObserveScreen }),
    createRoute({ getParentRoute, path: 'ratings', component: RatingsScreen }),
    createRoute({
      getParentRoute,
      path: 'after-action',
      component: ReportScreen,
      validateSearch: reportSearchIn,
    }),
    createRoute({ getParentRoute, path: 'follow', component: FollowScreen }),
    createRoute({
      getParentRoute,
      path: 'moments',
      component: MomentsScreen,
      validateSearch: momentIn,
    }),
  ]),
] as const;

/** Pages of an account, outside of an exercise. */
export const facilitatorPages = [
  createRoute({ getParentRoute: () => rootRoute, path: '/exercises', component: ExercisesPage }),
] as const;
