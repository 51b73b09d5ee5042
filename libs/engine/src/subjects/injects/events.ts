import type { Address, Channel, Text, Tlp } from '@tocsin/scenario';

/** Why an inject was released. */
export type ReleaseCause = 'schedule' | 'after' | 'condition' | 'missing' | 'hand' | 'jump';

/** The content of a message as its channel shows it: title, body, and what the channel adds. */
export type Content = { title: Text; body: Text } & Record<string, unknown>;

export interface InjectEvents {
  InjectPlanned: {
    number: number;
    title: Text;
    channel: Channel;
    category: string;
    storyline: string;
    phase?: string;
    objective?: string;
    sender: string;
    recipients: Address[];
    trigger: 'at' | 'after' | 'when' | 'ifMissing' | 'manual';
    /** What the trigger waits for, to be read: `inject 12`, the condition, `12/confirm`. */
    waitsFor?: string;
    due?: number;
    decides: boolean;
    expects: number;
  };
  InjectScheduled: {
    number: number;
    due: number;
    cause: 'retimed' | 'after' | 'condition' | 'missing';
    to?: Address[];
  };
  InjectHeld: { number: number };
  InjectResumed: { number: number };
  InjectSkipped: { number: number; cause: 'hand' | 'jump' };
  InjectRestored: { number: number };
  InjectEdited: { number: number; title?: Text; body?: Text; recipients?: Address[] };
  InjectImprovised: {
    number: number;
    channel: Channel;
    storyline: string;
    sender: string;
    recipients: Address[];
    content: Content;
    due: number;
    tlp?: Tlp;
  };
  InjectReleased: { number: number; message: string; to: Address[]; cause: ReleaseCause; late?: number };
}

declare module '../../core/events' {
  interface EventData extends InjectEvents {}
}
