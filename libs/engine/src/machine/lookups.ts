import type { Lookup } from '../core/lookup';
import type { State } from '../core/state';
import type { Changes } from '../core/writer';

/** What subjects must find fast in a state. Each is made when it is first asked for, and kept up from then on. */
export class Lookups {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- one map for lookups of every type; `look` gives back the type that went in
  private readonly made = new Map<Lookup<any>, unknown>();

  constructor(private readonly state: State) {}

  look = <T>(lookup: Lookup<T>): T => {
    if (this.made.has(lookup)) return this.made.get(lookup) as T;
    const found = lookup.empty();
    for (const entry of Object.values(this.state[lookup.of])) lookup.note(found, entry as never);
    this.made.set(lookup, found);
    return found;
  };

  note(parts: Changes['parts']): void {
    for (const [lookup, found] of this.made)
      for (const { part, entry } of parts) {
        const now = part === lookup.of && entry !== undefined ? this.state[lookup.of][entry] : undefined;
        if (now !== undefined) lookup.note(found, now as never);
      }
  }
}
