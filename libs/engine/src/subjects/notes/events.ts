export interface NoteEvents {
  NoteWritten: { note: string; person: string; text: string; about?: string };
  /** A note that only its author saw, given to the evaluation. */
  NoteReleased: { note: string; person: string; text: string; about?: string; moment: number };
}

declare module '../../core/events' {
  interface EventData extends NoteEvents {}
}
