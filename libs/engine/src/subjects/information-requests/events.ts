export interface InformationRequestEvents {
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
}

declare module '../../core/events' {
  interface EventData extends InformationRequestEvents {}
}
