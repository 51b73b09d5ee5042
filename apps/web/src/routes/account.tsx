import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './root-route';
import { AccountLinkPage } from '../places/account/account-link-page';
import { AccountPage } from '../places/account/account-page';
import { AccountsPage } from '../places/account/accounts-page';

const getParentRoute = () => rootRoute;

/** One's own account, and the accounts of the installation. */
export const accountPages = [
  createRoute({ getParentRoute, path: '/account', component: AccountPage }),
  createRoute({ getParentRoute, path: '/accounts', component: AccountsPage }),
  createRoute({ getParentRoute, path: '/account-link/$token', component: AccountLinkPage }),
] as const;
