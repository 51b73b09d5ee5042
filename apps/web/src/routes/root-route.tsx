import { createRootRoute, Outlet } from '@tanstack/react-router';
import { Lost } from '../frames/page/lost';
import { Broken } from '../frames/page/broken';

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: Lost,
  errorComponent: Broken,
});
