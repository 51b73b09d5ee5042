import type { Address, Text } from '@tocsin/scenario';

export interface ExpectedActionEvents {
  /** Something is expected of a party from now on. Shown to the party only when `shown`. */
  ActionExpected: {
    key: string;
    inject: number;
    action: string;
    kind: string;
    title: Text;
    party: Address;
    message: string;
    deadline: number;
    shown: boolean;
  };
  ActionMet: { key: string; took: number; late: boolean; person?: string; evidence: number };
  ActionMissed: { key: string };
}

declare module '../../core/events' {
  interface EventData extends ExpectedActionEvents {}
}
