/** What people attach to what they say, and how far it can be trusted. */
export interface Attachment {
  /** Where the file is: `asset:<name>` of the scenario, or `upload:<id>`. */
  file: string;
  name: string;
  type: string;
  size: number;
}

/** A reliable … F cannot be judged. */
export const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** 1 confirmed … 6 cannot be judged. */
export const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const;
/** How far a source and what it says can be trusted, after NATO's Admiralty grading (AJP-2.1). */
export interface Grading {
  source: (typeof RELIABILITY)[number];
  information: (typeof CREDIBILITY)[number];
}

export const INDICATORS = ['ip', 'domain', 'url', 'sha256', 'email'] as const;
/** Something that shows an attack, such as an address or a hash. */
export interface Indicator {
  type: (typeof INDICATORS)[number];
  value: string;
}

/** What an advisory is about, for those who let machines read it. */
export interface Affected {
  products: string[];
  /** CVE ids. */
  vulnerabilities: string[];
  indicators: Indicator[];
}
