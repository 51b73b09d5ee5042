import { createRootRoute, Outlet } from '@tanstack/react-router';
import { Lost } from './lost';
import { Broken } from './broken';

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: Lost,
  errorComponent: Broken,
});
