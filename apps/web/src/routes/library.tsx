import { createRoute } from '@tanstack/react-router';
import { LibraryPage } from '../places/library/library-page';
import { ScenarioPage } from '../places/library/scenario-page';
import { scenarioSearch } from '../places/library/scenario-search';
import { rootRoute } from './root-route';

const getParentRoute = () => rootRoute;

/** Scenarios of an account, outside of any exercise. */
export const libraryPages = [
  createRoute({ getParentRoute, path: '/scenarios', component: LibraryPage }),
  createRoute({
    getParentRoute,
    path: '/scenarios/$scenario',
    component: ScenarioPage,
    validateSearch: scenarioSearch,
  }),
] as const;
