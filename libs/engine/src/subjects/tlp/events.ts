import type { Address, Tlp } from '@tocsin/scenario';

export interface TlpEvents {
  /** Someone passed something on beyond its label, and knew it. */
  TlpBreached: {
    message: string;
    shared: string;
    tlp: Tlp;
    /** To whom it should not have gone. */
    to: Address[];
    organisation: string;
    person: string;
  };
}

declare module '../../core/events' {
  interface EventData extends TlpEvents {}
}
