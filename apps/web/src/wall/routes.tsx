import { createRoute } from '@tanstack/react-router';
import { placeRoute } from '../shell/place-route';
import { WallScreen } from './wall-screen';

export const wallRoutes = [
  createRoute({ getParentRoute: () => placeRoute, path: 'wall', component: WallScreen }),
] as const;
