import type { Tlp } from '@tocsin/scenario';
import type { Language } from '@tocsin/words';

/** Something that shows an attack. */
export interface BulletinIndicator {
  type: 'ip' | 'domain' | 'url' | 'sha256' | 'email';
  value: string;
}

/** One moment as the formats write it. */
export interface Moment {
  /** RFC 3339 with the local offset. */
  local: string;
  /** RFC 3339 in UTC, with milliseconds. */
  utc: string;
  /** Seconds since 1970. */
  seconds: number;
}

/** An advisory as it leaves the CERT of an exercise, in one language. */
export interface Bulletin {
  /** Stable within the exercise. */
  id: string;
  title: string;
  body: string;
  language: Language;
  tlp: Tlp;
  released: Moment;
  publisher: { id: string; name: string; email?: string };
  exercise: { id: string; title: string };
  severity?: 'minor' | 'moderate' | 'severe' | 'extreme';
  /** Names of the sectors or places that it concerns. */
  areas: string[];
  products: string[];
  /** CVE ids. */
  vulnerabilities: string[];
  indicators: BulletinIndicator[];
}

/** What every export says first: whoever finds it outside of the exercise must not take it for real. */
export const EXERCISE = 'EXERCISE EXERCISE EXERCISE';
