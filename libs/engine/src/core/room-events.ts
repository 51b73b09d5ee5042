import type { Address, Tlp } from '@tocsin/scenario';

/** What happens in the crisis centre's room. Times are exercise milliseconds; organisations and people are ids. */
export interface RoomEventData {
  /** A question that must be decided, with what can be chosen. */
  DecisionPut: {
    decision: string;
    question: string;
    options: string[];
    organisation: string;
    person: string;
  };
  DecisionTaken: {
    decision: string;
    /** One of the options. */
    option: string;
    reason: string;
    /** Who decided: a name, a function or a body. */
    decider: string;
    /** When it is looked at again. */
    review?: number;
    organisation: string;
    person: string;
  };

  InformationRequested: {
    request: string;
    organisation: string;
    to: string;
    question: string;
    due: number;
    /** A report or a case that it is about. */
    about?: string;
    person: string;
  };
  InformationGiven: { request: string; text: string; late: boolean; organisation: string; person: string };

  /** What the next meeting of a cell is about, for its members. */
  AgendaSet: { cell: string; agenda: string; members: string[]; organisation: string; person: string };
  MinutesWritten: {
    minutes: string;
    cell: string;
    text: string;
    members: string[];
    organisation: string;
    person: string;
  };

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
