import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './root-route';
import { ImprovementPage } from '../places/improvement/improvement-page';
import { TrendsPage } from '../places/improvement/trends/trends-page';
import { planSearch } from '../places/improvement/use-plan-search';

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
