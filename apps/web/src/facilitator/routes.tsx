import { createRoute } from '@tanstack/react-router';
import { placeRoute } from '../shell/place-route';
import { rootRoute } from '../shell/root-route';
import { FollowScreen } from '../evaluation/follow-screen';
import { ObserveScreen } from '../evaluation/observe/observe-screen';
import { RatingsScreen } from '../evaluation/ratings/ratings-screen';
import { ReportScreen } from '../evaluation/report/report-screen';
import { reportSearchIn } from '../evaluation/report/use-report-search';
import { momentIn } from '../evaluation/time-machine/moment-search';
import { MomentsScreen } from '../evaluation/time-machine/moments-screen';
import { ConductScreen } from './conduct/conduct-screen';
import { selectionIn } from './conduct/use-selection';
import { ExercisesPage } from './library/exercises-page';
import { LibraryPage } from './library/library-page';
import { NotebookScreen } from './notebook/notebook-screen';
import { OrganisationsScreen } from './organisations/organisations-screen';
import { InvitationsScreen } from './people/invitations-screen';
import { PeopleScreen } from './people/people-screen';
import { StaffFrame } from './shell/staff-frame';
import { SituationOfStaff } from './situation-screen';
import { StartScreen } from './start/start-screen';

const staff = createRoute({ getParentRoute: () => placeRoute, id: 'staff', component: StaffFrame });
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
    createRoute({ getParentRoute, path: 'invitations', component: InvitationsScreen }),
    createRoute({ getParentRoute, path: 'start', component: StartScreen }),
    createRoute({ getParentRoute, path: 'notebook', component: NotebookScreen }),
    createRoute({ getParentRoute, path: 'picture', component: SituationOfStaff }),
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
  createRoute({ getParentRoute: () => rootRoute, path: '/scenarios', component: LibraryPage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/exercises', component: ExercisesPage }),
] as const;
