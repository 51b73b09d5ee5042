import { z } from 'zod';
import { address } from './address';
import { objective, survey } from './evaluation';
import { id } from './id';
import { inject } from './inject';
import { language, text } from './text';
import { moment } from './time';

export const SECTORS = [
  'energy',
  'transport',
  'banking',
  'financial-markets',
  'health',
  'drinking-water',
  'waste-water',
  'digital-infrastructure',
  'ict-services',
  'public-administration',
  'space',
  'postal',
  'waste',
  'chemicals',
  'food',
  'manufacturing',
  'digital-providers',
  'research',
  'public-safety',
  'media',
] as const;

export const KINDS = [
  'csirt',
  'cyber-authority',
  'crisis-centre',
  'ministry',
  'regulator',
  'law-enforcement',
  'intelligence',
  'operator',
  'company',
  'public-service',
  'media',
  'international',
  'public',
] as const;

/** The groups that a national CERT serves, after the public page of CERT.be. */
export const CONSTITUENCIES = [
  'essential-operator',
  'essential-public-service',
  'administration',
  'company',
  'public',
  'none',
] as const;

/** How a team is reached, in the manner of RFC 2350. */
export const contact = z.strictObject({
  team: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  emergencyPhone: z.string().optional(),
  address: z.string().optional(),
  hours: text.optional(),
  languages: z.array(language).optional(),
  pgpFingerprint: z.string().optional(),
});

export const organisation = z.strictObject({
  id,
  name: text,
  sector: z.enum(SECTORS),
  kind: z.enum(KINDS),
  constituency: z.enum(CONSTITUENCIES).default('none'),
  region: id.optional().meta({ description: 'Where on the map of the emergency plan' }),
  description: text.optional(),
  contact: contact.optional(),
});
export type Organisation = z.output<typeof organisation>;

/** A team inside one organisation, or a body to which several send someone. */
export const cell = z.strictObject({
  id,
  name: text,
  organisation: id.optional(),
  description: text.optional(),
});
export const role = z.strictObject({ id, name: text });

/** Someone who exists only in the exercise: a journalist, a minister, a foreign CSIRT. */
export const persona = z.strictObject({
  id,
  name: text,
  title: text.optional(),
  listed: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether participants find it in their address book from the start' }),
  briefing: text.optional().meta({ description: 'For the simulator who plays it' }),
  network: id.optional().meta({ description: 'The network of the emergency plan that it speaks for' }),
});

/** How grave it really is from a moment on, whatever the players think; for those who run and evaluate. */
export const groundTruth = z.strictObject({
  at: moment,
  severity: id.meta({ description: 'A severity of the emergency plan' }),
  because: text.optional(),
});

/** A scenario as it is loaded: scenario.yaml with the injects and translations of its folder. */
export const scenario = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  summary: text,
  story: text.meta({ description: 'What lies behind it all; facilitators and evaluators read it' }),
  briefing: text.optional().meta({ description: 'What participants read before STARTEX' }),
  plan: id.optional().meta({ description: 'The emergency plan on which it is played: plans/<id>.yaml' }),
  languages: z
    .array(language)
    .min(1)
    .meta({ description: 'The first is the one in which plain strings are written' }),
  start: z.strictObject({
    date: z.iso.date(),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write HH:MM'),
    timeZone: z.string(),
  }),
  end: moment.meta({ description: 'ENDEX' }),
  nights: z.array(z.strictObject({ from: moment, to: moment })).default([]),
  variables: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .default({})
    .meta({ description: 'Written {{name}} in texts' }),
  objectives: z.array(objective).default([]),
  survey: survey.optional(),
  storylines: z.array(z.strictObject({ id, title: text })).min(1),
  phases: z.array(z.strictObject({ id, title: text, at: moment })).default([]),
  groundTruth: z
    .array(groundTruth)
    .default([])
    .meta({ description: 'How grave it really is, from the first moment on; participants never see it' }),
  organisations: z.array(organisation).min(1),
  cells: z.array(cell).default([]),
  roles: z.array(role).default([]),
  personas: z.array(persona).min(1),
  /** What participants may write to by default besides organisations and cells; an address each. */
  addressBook: z.array(address).default([]),
  injects: z.array(inject),
});
export type Scenario = z.output<typeof scenario>;

/** scenario.yaml itself; its injects lie in injects/*.yaml. */
export const scenarioFile = scenario.extend({ injects: z.array(inject).default([]) });
