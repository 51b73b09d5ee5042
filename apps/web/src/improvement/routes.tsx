import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../shell/root-route';
import { ImprovementPage } from './improvement-page';
import { TrendsPage } from './trends/trends-page';
import { planSearch } from './use-plan-search';

const getParentRoute = () => rootRoute;

/** Pages of an account that look beyond one exercise. */
export const improvementPages = [
  createRoute({
    getParentRoute,
    path: '/improvement',
    component: ImprovementPage,
    validateSearch: planSearch,
  }),
  createRoute({
    getParentRoute,
    path: '/trends',
    component: TrendsPage,
    validateSearch: ({ scenario }): { scenario?: string } =>
      typeof scenario === 'string' ? { scenario } : {},
  }),
] as const;
