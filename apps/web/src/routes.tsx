import { createRoute, createRouter } from '@tanstack/react-router';
import { consoleRoutes } from './console/routes';
import { entranceRoutes } from './entrance/routes';
import { pastRoutes } from './evaluation/time-machine/past/routes';
import { facilitatorPages, facilitatorRoutes } from './facilitator/routes';
import { improvementPages } from './improvement/routes';
import { placeRoute } from './shell/place-route';
import { rootRoute } from './shell/root-route';
import { SeatHome } from './shell/seat-home';
import { wallRoutes } from './wall/routes';

const seatHome = createRoute({ getParentRoute: () => placeRoute, path: '/', component: SeatHome });

const routeTree = rootRoute.addChildren([
  ...entranceRoutes,
  ...facilitatorPages,
  ...pastRoutes,
  ...improvementPages,
  placeRoute.addChildren([seatHome, ...consoleRoutes, ...facilitatorRoutes, ...wallRoutes]),
]);

export const router = createRouter({ routeTree, scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
