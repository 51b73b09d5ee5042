/** Ids as a scenario has them, made of names: `Head of IT` is `head-of-it`. @returns by the key of each. */
export function uniqueIds(named: readonly (readonly [string, string])[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    named.map(([key, name]) => {
      const base = idOf(name);
      let id = base;
      for (let next = 2; taken.has(id); next++) id = `${base}-${next}`;
      taken.add(id);
      return [key, id];
    }),
  );
}

export const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '') || 'unnamed';
