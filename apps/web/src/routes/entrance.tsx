import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './root-route';
import { DemoPage } from '../places/entrance/demo-page';
import { JoinPage } from '../places/entrance/join-page';
import { LandingPage } from '../places/entrance/landing-page';
import { SetUpPage } from '../places/entrance/set-up-page';
import { WaitPage } from '../places/entrance/wait-page';
import { SignInPage } from '../places/entrance/sign-in-page';

const getParentRoute = () => rootRoute;

export const entranceRoutes = [
  createRoute({ getParentRoute, path: '/', component: LandingPage }),
  createRoute({ getParentRoute, path: '/sign-in', component: SignInPage }),
  createRoute({ getParentRoute, path: '/set-up/$token', component: SetUpPage }),
  createRoute({ getParentRoute, path: '/join/$token', component: JoinPage }),
  createRoute({ getParentRoute, path: '/wait/$token', component: WaitPage }),
  createRoute({ getParentRoute, path: '/demo', component: DemoPage }),
] as const;
