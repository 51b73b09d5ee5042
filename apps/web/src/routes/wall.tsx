import { createRoute } from '@tanstack/react-router';
import { placeRoute } from './place-route';
import { WallScreen } from '../places/wall/wall-screen';

export const wallRoutes = [
  createRoute({ getParentRoute: () => placeRoute, path: 'wall', component: WallScreen }),
] as const;
