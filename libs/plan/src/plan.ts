import { CONSTITUENCIES, duration, id, KINDS, language, SECTORS, text } from '@tocsin/scenario';
import { z } from 'zod';

/** Kinds of organisation: a plan says who may do what by what an organisation is, so that it fits every scenario. */
const kinds = z.array(z.enum(KINDS)).default([]);
/** Where a figure or rule comes from, and how sure that is. */
const source = z.string().optional();
const uncertain = z
  .string()
  .optional()
  .meta({ description: 'What is not certain about this entry, for whoever relies on it' });

/** Something that a level obliges somebody to do; it opens by itself when the level is declared. */
export const planTask = z.strictObject({
  id,
  title: text,
  by: z.array(z.enum(KINDS)).min(1),
  within: duration,
});
export type PlanTask = z.output<typeof planTask>;

/** A step of the escalation ladder. */
export const level = z.strictObject({
  id,
  title: text,
  description: text.optional(),
  leads: kinds.meta({ description: 'Who handles what happens' }),
  coordinates: kinds.meta({ description: 'Under whose coordination' }),
  mayPropose: kinds,
  mayDeclare: kinds.meta({ description: 'Who may declare this level, from above as from below' }),
  criteria: z.array(z.strictObject({ id, title: text })).default([]),
  convenes: z.array(id).default([]).meta({ description: 'Cells that meet from this level on' }),
  tasks: z.array(planTask).default([]),
  source,
  uncertain,
});
export type Level = z.output<typeof level>;

/** A body of the plan, to which several organisations send someone. */
export const planCell = z.strictObject({
  id,
  title: text,
  purpose: text.optional(),
  chair: z.enum(KINDS),
  members: kinds,
  every: duration.optional().meta({ description: 'The rhythm of its meetings' }),
  source,
  uncertain,
});
export type PlanCell = z.output<typeof planCell>;

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'write a colour as #rrggbb');

/** A sheet by which experts score an incident: weighted categories, and bands of the score. */
export const scale = z.strictObject({
  id,
  title: text,
  categories: z
    .array(
      z.strictObject({
        id,
        title: text,
        weight: z.number().positive(),
        options: z.array(z.strictObject({ id, title: text, value: z.number() })).min(2),
      }),
    )
    .min(1),
  bands: z
    .array(
      z.strictObject({
        id,
        title: text,
        from: z.number().meta({ description: 'Least score of the band, 0 to 100' }),
        colour,
      }),
    )
    .min(1),
  source,
  uncertain,
});
export type Scale = z.output<typeof scale>;

/** The plan's own words for how grave something is, from the least to the gravest. */
export const severity = z.strictObject({
  id,
  title: text,
  colour,
  from: z.number().optional().meta({ description: 'The score from which it is suggested' }),
});
export type Severity = z.output<typeof severity>;

/** How long after something: hours pass by the clock, months by the calendar. */
const period = z.union([
  z.strictObject({ hours: z.number().positive() }),
  z.strictObject({ months: z.int().positive() }),
]);
export type Period = z.output<typeof period>;

/** Whom something concerns: every organisation that fits all that is said. */
const whom = z.strictObject({
  constituencies: z.array(z.enum(CONSTITUENCIES)).optional(),
  sectors: z.array(z.enum(SECTORS)).optional(),
  kinds: z.array(z.enum(KINDS)).optional(),
});
export type Whom = z.output<typeof whom>;

/** One thing owed under a duty, with what it must say. */
export const dutyStep = z.strictObject({
  id,
  title: text,
  after: z.string().default('aware').meta({ description: '"aware", "classified", or the step it follows' }),
  within: period.optional().meta({ description: 'Absent: only when it is asked for' }),
  limit: period.optional().meta({ description: 'At the latest so long after becoming aware' }),
  exceptions: z
    .array(z.strictObject({ whom, within: period }))
    .default([])
    .meta({ description: 'Others have another time' }),
  fields: z.array(z.strictObject({ id, title: text, required: z.boolean().default(true) })).min(1),
  source,
  uncertain,
});
export type DutyStep = z.output<typeof dutyStep>;

/** A statutory obligation to notify. */
export const duty = z.strictObject({
  id,
  title: text,
  to: z.enum(KINDS).meta({ description: 'The kind of organisation that is notified' }),
  whom,
  opens: z
    .enum(['report', 'declared'])
    .default('report')
    .meta({ description: 'With the first incident report of an organisation, or when it says so' }),
  steps: z.array(dutyStep).min(1),
  source,
  uncertain,
});
export type Duty = z.output<typeof duty>;

/** Something that the CERT does for others on request, and for whom. */
export const service = z.strictObject({
  id,
  title: text,
  group: z.enum(['reactive', 'proactive', 'quality']),
  description: text.optional(),
  by: z.enum(KINDS).default('csirt'),
  entitled: z.array(z.enum(CONSTITUENCIES)).min(1),
  source,
});
export type Service = z.output<typeof service>;

/** A network or body abroad with which information is exchanged. */
export const network = z.strictObject({
  id,
  title: text,
  purpose: text.optional(),
  url: z.string().optional(),
  source,
});
export type Network = z.output<typeof network>;

/** The map of the country: a region each, drawn as an SVG path in a box of `width` × `height`. */
const map = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  regions: z.array(z.strictObject({ id, title: text, outline: z.string().regex(/^[MLZ0-9 .-]+$/) })).min(1),
  source,
});
export type PlanMap = z.output<typeof map>;

/** What the CERT promises to whom, and how it is reached: its mission, in paragraphs. */
const charter = z.strictObject({ title: text, body: text, url: z.string().optional(), source, uncertain });

/** Who may write, approve and release a kind of document. */
const documentRule = z.strictObject({
  mayWrite: z.array(z.enum(KINDS)).min(1),
  mayApprove: z.array(z.enum(KINDS)).min(1),
  mayRelease: z.array(z.enum(KINDS)).min(1),
});

/** An emergency plan: what there is besides the story of a scenario. One file, `plans/<id>.yaml`. */
export const plan = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  summary: text,
  languages: z.array(language).min(1),
  sources: z.record(id, z.string()).default({}),
  levels: z
    .array(level)
    .min(2)
    .meta({ description: 'From calm to the gravest; the first is the one at rest' }),
  cells: z.array(planCell).default([]),
  evaluates: kinds.meta({ description: 'Who evaluates incidents and works on cases' }),
  scales: z.array(scale).min(1),
  severities: z.array(severity).min(2),
  documents: z.strictObject({ advisory: documentRule, sitrep: documentRule, statement: documentRule }),
  duties: z.array(duty).default([]),
  services: z.array(service).default([]),
  networks: z.array(network).default([]),
  charter: charter.optional(),
  map: map.optional(),
});
export type Plan = z.output<typeof plan>;
