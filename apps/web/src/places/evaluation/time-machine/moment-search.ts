/** What the address of the time machine says, and a link to a moment: when, as whom, beside whom. */
export interface MomentSearch {
  /** The event after which one looks; the last one without it. */
  seq?: number;
  /** Milliseconds of play after that event. */
  after?: number;
  /** A person, `organisation:…`, `cell:…` or `staff`. */
  as?: string;
  /** Another viewer to compare with. */
  beside?: string;
}

const whole = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
};
const word = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** Reads a moment out of an address; what is no moment is left out. */
export function momentIn(search: Record<string, unknown>): MomentSearch {
  const read = {
    seq: whole(search['seq']),
    after: whole(search['after']),
    as: word(search['as']),
    beside: word(search['beside']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
