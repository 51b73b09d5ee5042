import type { Address, Channel, Finding, Inject, Organisation, Text } from '@tocsin/scenario';
import type { Language } from '@tocsin/words';

/** Injects of a scenario that are asked for at once. */
export const INJECTS_IN_PAGE = 100;

/** A scenario in a few lines. */
export interface ScenarioSummary {
  id: string;
  title: Text;
  summary: Text;
  languages: Language[];
  organisations: number;
  injects: number;
  /** Milliseconds from STARTEX to ENDEX. */
  duration: number;
}

/** Something of a scenario that has an id and a name. */
export interface NamedPart {
  id: string;
  name: Text;
}

/** What a page shows of a scenario besides its injects; of one whose form is wrong, its findings alone. */
export interface ScenarioOverview {
  findings: Finding[];
  /** Whether an exercise may be made of it. */
  playable: boolean;
  about?: ScenarioAbout;
}
export interface ScenarioAbout extends ScenarioSummary {
  story: Text;
  briefing?: Text;
  /** The emergency plan that it is played on. */
  plan?: string;
  start: { date: string; time: string; timeZone: string };
  objectives: { id: string; title: Text; tasks: number }[];
  parties: (NamedPart & Pick<Organisation, 'sector' | 'kind'>)[];
  cells: NamedPart[];
  roles: NamedPart[];
  personas: NamedPart[];
  storylines: { id: string; title: Text }[];
}

/** An inject as a row of the list of all of them. */
export interface InjectRow extends Pick<Inject, 'number' | 'category' | 'status' | 'storyline' | 'sender'> {
  channel: Channel;
  title: Text;
  /** The first of its recipients. */
  recipients: Address[];
  /** How many further ones there are. */
  further: number;
  trigger: 'at' | 'after' | 'when' | 'ifMissing' | 'manual';
  /** Exercise time, where the trigger is a moment. */
  at?: number;
  /** What it waits for: `inject 12`, `12/confirm`, a condition. */
  waitsFor?: string;
  /** How long it waits then, as written: `5m`. */
  delay?: string;
  /** How many actions are expected. */
  expected: number;
  decides: boolean;
  /** Changes with whatever changes in the inject. */
  hash: string;
}

/** A scenario in a list. */
export interface ListedScenario extends ScenarioSummary {
  /** What its page is called, which no other is. */
  key: string;
  /** The name of its folder. */
  folder: string;
  /** Absent where it is a ready-made one. */
  own?: { owner: string | null; tie: 'owner' | 'editor' | 'viewer' | null; version: number; at: string };
  findings: number;
  /** The first that keep it from being played. */
  errors: Finding[];
  /** Whether no exercise may be made of it. */
  broken: boolean;
}

/** How a version of a scenario came about. */
export type VersionOrigin = 'upload' | 'copy' | 'import' | 'restore';

/** A scenario that belongs to somebody, as its page shows it. */
export interface OwnScenario {
  id: string;
  folder: string;
  owner: string | null;
  /** What the account may do with it. */
  may: { change: boolean; share: boolean; remove: boolean };
  /** The newest first. */
  versions: ScenarioVersion[];
  shares: ScenarioShare[];
}
export interface ScenarioVersion {
  number: number;
  hash: string;
  by: string | null;
  at: string;
  origin: VersionOrigin;
  originOf: string | null;
  note: string;
  /** What an import could not carry over. */
  leftBehind: string[];
  bytes: number;
  injects: number;
  findings: number;
  playable: boolean;
}
export interface ScenarioShare {
  account: string;
  name: string;
  email: string;
  role: 'viewer' | 'editor';
}

/** On which version of its scenario an exercise is played, and what a newer one would bring. */
export interface PlayedVersion {
  /** Whose scenario it is; null where it is a ready-made one. */
  scenario: string | null;
  version: number | null;
  /** Null where there is none that can be played and that one sees. */
  newer: {
    version: number;
    note: string;
    organisations: { id: string; name: Text }[];
    added: { id: string; name: Text }[];
    /** Organisations that it does not have any more, and how many people are in each. */
    gone: { id: string; name: Text; people: number }[];
  } | null;
}

type Change = 'added' | 'removed' | 'changed';
/** What of an inject a comparison tells apart: `when` is all that says at which time it comes, `content` all the rest. */
export type InjectField =
  'title' | 'channel' | 'category' | 'status' | 'storyline' | 'sender' | 'recipients' | 'when' | 'content';

export interface InjectChange {
  number: number;
  title: Text;
  change: Change;
  /** What changed of it. */
  fields: InjectField[];
}
export interface FileChange {
  path: string;
  change: Change;
  /** The lines that changed; absent where they are no text, or too many. */
  lines?: string[];
}
/** What changed from one version to another. */
export interface VersionChanges {
  /** Null where one of them cannot be read as a scenario. */
  injects: InjectChange[] | null;
  files: FileChange[];
}
