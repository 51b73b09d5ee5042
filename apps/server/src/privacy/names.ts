import { createHash } from 'node:crypto';

/** What stands for somebody whose name was erased: always the same for the same person, and nothing by which to find them. */
export const pseudonymOf = (person: string): string =>
  `P-${createHash('sha256').update(`pseudonym ${person}`).digest('hex').slice(0, 8).toUpperCase()}`;

/** The ways in which people write somebody's name and address. */
export function writingsOf(name: string, email: string | null): string[] {
  const [surname, given] = name.includes(',') ? name.split(',').map((part) => part.trim()) : [];
  const parts = (given && surname ? `${given} ${surname}` : name).trim().split(/\s+/);
  const turned = parts.flatMap((_, index) => {
    const [first, last] = [parts.slice(0, index).join(' '), parts.slice(index).join(' ')];
    return index === 0 ? [] : [`${last}, ${first}`, `${last} ${first}`];
  });
  const all = [name.trim(), parts.join(' '), ...turned, ...(email ? [email] : [])];
  // The longest first: no part of one is left behind by another.
  return [...new Set(all)].filter(Boolean).sort((one, other) => other.length - one.length);
}
