import { z } from 'zod';

const ids = z.array(z.string().max(100)).max(1_000).nullable();
const moment = z.iso.datetime({ offset: true }).nullable();

/** Who waits for control's nod before they take a seat that they claim by the code. */
export const NODS = ['authorities', 'everyone', 'nobody'] as const;

/** Who may join by the exercise's code, and when; null sets no limit. */
export const joinPolicy = z.strictObject({
  open: z.boolean(),
  organisations: ids,
  kinds: ids,
  from: moment,
  until: moment,
  nod: z.enum(NODS),
});
export type JoinPolicy = z.output<typeof joinPolicy>;

export const OPEN_TO_ALL: JoinPolicy = {
  open: true,
  organisations: null,
  kinds: null,
  from: null,
  until: null,
  nod: 'authorities',
};

/** Kinds of organisation whose seats see or decide for others. */
const AUTHORITIES: ReadonlySet<string> = new Set([
  'csirt',
  'cyber-authority',
  'crisis-centre',
  'regulator',
  'law-enforcement',
  'ministry',
]);

interface Body {
  id: string;
  kind: string;
}

/** Whether a code may be used at a moment, by what control has set. */
export const isOpen = ({ open, from, until }: JoinPolicy, now: number): boolean =>
  open && (!from || now >= Date.parse(from)) && (!until || now < Date.parse(until));

/** Whether an organisation may be joined by the code. */
export const takesIn = ({ organisations, kinds }: JoinPolicy, { id, kind }: Body): boolean =>
  (organisations === null && kinds === null) || !!organisations?.includes(id) || !!kinds?.includes(kind);

/** Whether a seat there waits for control's nod. */
export const asksForNod = ({ nod }: JoinPolicy, { kind }: Body): boolean =>
  nod === 'everyone' || (nod === 'authorities' && AUTHORITIES.has(kind));
