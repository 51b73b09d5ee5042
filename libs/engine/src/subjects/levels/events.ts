export interface LevelEvents {
  LevelProposed: {
    proposal: string;
    level: string;
    cases: string[];
    criteria: string[];
    reason: string;
    organisation: string;
    person: string;
  };
  LevelDeclared: { level: string; rank: number; from: string; organisation: string; criteria: string[] };
  /** Why a level was declared, for those who share the picture. */
  LevelGrounded: { level: string; cases: string[]; reason: string; person: string; proposal?: string };
}

declare module '../../core/events' {
  interface EventData extends LevelEvents {}
}
