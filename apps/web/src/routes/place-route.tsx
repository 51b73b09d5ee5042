import { createRoute } from '@tanstack/react-router';
import { Place } from '../frames/seat/place';
import { rootRoute } from './root-route';

/** A seat in an exercise: everything live lies under it. */
export const placeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/x/$exercise/$seat',
  component: Place,
});
