import type { Language, Tlp } from '@tocsin/scenario';

/** What a report is made of, whatever file it becomes. All texts are in its language. */
export interface ReportDocument {
  title: string;
  subtitle: string;
  language: Language;
  tlp: Tlp;
  /** The title page's label and value pairs. */
  facts: { label: string; value: string }[];
  words: Words;
  /** Printed on the title page; ISO. */
  date: string;
  chapters: Chapter[];
  sheets: Sheet[];
}

/** What files say by themselves. */
export interface Words {
  contents: string;
  page: string;
  of: string;
  exercise: string;
  table: string;
  figure: string;
  evidence: string;
}

export interface Chapter {
  id: string;
  title: string;
  blocks: Block[];
}

export type Block =
  | { kind: 'heading'; text: string }
  /** `cites`: sequences of the events that prove it. */
  | { kind: 'paragraph'; text: string; cites?: number[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; caption: string; columns: Column[]; rows: string[][] }
  | { kind: 'chart'; caption: string; description: string; chart: Chart };
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** Part of the width. */
  share?: number;
}

/** A drawing that reads in print and in grey: by pattern, marks and words. */
export type Chart =
  | { type: 'bars'; bars: { label: string; value: number; shown: string }[] }
  /** `rising`: each part is worse than the one before. */
  | { type: 'stacks'; parts: string[]; rows: { label: string; values: number[] }[]; rising?: boolean }
  | {
      type: 'steps';
      from: number;
      to: number;
      ticks: { at: number; label: string }[];
      levels: string[];
      steps: { at: number; level: number; shown: string }[];
    }
  | {
      type: 'columns';
      ticks: { place: number; label: string }[];
      series: { label: string; values: number[] }[];
    }
  | { type: 'matrix'; rows: string[]; columns: string[]; cells: number[][] };

/** A sheet of the workbook. Numbers stay numbers; an absent value is an empty cell. */
export interface Sheet {
  name: string;
  columns: { title: string; width: number }[];
  rows: (string | number | null)[][];
}
