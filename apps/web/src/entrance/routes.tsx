import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../shell/root-route';
import { DemoPage } from './demo-page';
import { JoinPage } from './join-page';
import { LandingPage } from './landing-page';
import { SetUpPage } from './set-up-page';
import { SignInPage } from './sign-in-page';

const getParentRoute = () => rootRoute;

export const entranceRoutes = [
  createRoute({ getParentRoute, path: '/', component: LandingPage }),
  createRoute({ getParentRoute, path: '/sign-in', component: SignInPage }),
  createRoute({ getParentRoute, path: '/set-up/$token', component: SetUpPage }),
  createRoute({ getParentRoute, path: '/join/$token', component: JoinPage }),
  createRoute({ getParentRoute, path: '/demo', component: DemoPage }),
] as const;
