import { createRoute, createRouter } from '@tanstack/react-router';
import { accountPages } from './account';
import { consoleRoutes } from './console';
import { entranceRoutes } from './entrance';
import { pastRoutes } from './past';
import { facilitatorPages, facilitatorRoutes } from './staff';
import { improvementPages } from './improvement';
import { libraryPages } from './library';
import { placeRoute } from './place-route';
import { urlOf } from '../http/url-of';
import { rootRoute } from './root-route';
import { SeatHome } from './seat-home';
import { wallRoutes } from './wall';

const seatHome = createRoute({ getParentRoute: () => placeRoute, path: '/', component: SeatHome });

const routeTree = rootRoute.addChildren([
  ...entranceRoutes,
  ...facilitatorPages,
  ...pastRoutes,
  ...improvementPages,
  ...accountPages,
  ...libraryPages,
  placeRoute.addChildren([seatHome, ...consoleRoutes, ...facilitatorRoutes, ...wallRoutes]),
]);

export const router = createRouter({ routeTree, basepath: urlOf('/'), scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
