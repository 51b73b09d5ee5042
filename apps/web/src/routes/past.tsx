import { createRoute, Navigate } from '@tanstack/react-router';
import { screens } from './console';
import { ConductScreen } from '../places/conduct/conduct-screen';
import { selectionIn } from '../exercise/selection/use-selection';
import { OrganisationsScreen } from '../places/conduct/organisations/organisations-screen';
import { SituationOfStaff } from '../places/conduct/situation-screen';
import { rootRoute } from './root-route';
import { PastConsole, PastStaff } from '../frames/past/past';

const ofConsole = createRoute({
  getParentRoute: () => rootRoute,
  path: '/past/console',
  component: PastConsole,
});
const ofStaff = createRoute({ getParentRoute: () => rootRoute, path: '/past/staff', component: PastStaff });
const getParentRoute = () => ofStaff;

/** What the frames of the time machine hold. */
export const pastRoutes = [
  ofConsole.addChildren(screens(ofConsole)),
  ofStaff.addChildren([
    createRoute({
      getParentRoute,
      path: '/',
      component: () => <Navigate to="/past/staff/conduct" replace />,
    }),
    createRoute({ getParentRoute, path: 'conduct', component: ConductScreen, validateSearch: selectionIn }),
    createRoute({ getParentRoute, path: 'organisations', component: OrganisationsScreen }),
    createRoute({ getParentRoute, path: 'situation', component: SituationOfStaff }),
  ]),
] as const;
