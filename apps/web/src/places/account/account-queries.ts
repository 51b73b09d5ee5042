import { queryOptions } from '@tanstack/react-query';
import { ask, type Role } from '../../http/api';

export type { Role };

export const ROLES = ['member', 'planner', 'administrator'] as const satisfies Role[];

export interface OwnAccount {
  name: string;
  email: string;
  role: Role;
  /** What the provider says of where they work. */
  organisation: string | null;
  /** Absent where only the provider signs in. */
  hasPassword: boolean;
}
export interface AccountInFull extends OwnAccount {
  /** Whether signing in asks for a code of an app. */
  totp: boolean;
  recoveryCodes: number;
}
/** Somewhere where the account is signed in. */
export interface OwnSession {
  id: string;
  device: string;
  address: string;
  usedAt: string;
  current: boolean;
}
export interface ListedAccount extends OwnAccount {
  id: string;
  /** Whether signing in asks for a code of an app. */
  totp: boolean;
  disabled: boolean;
}
export interface Invitation {
  id: string;
  email: string;
  role: Role;
  expiresAt: string;
}

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => ask<AccountInFull>('/account'),
});
export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => ask<OwnSession[]>('/account/sessions'),
});
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: () => ask<ListedAccount[]>('/accounts'),
});
export const invitationsQuery = queryOptions({
  queryKey: ['accounts', 'invitations'],
  queryFn: () => ask<Invitation[]>('/accounts/invitations'),
});
