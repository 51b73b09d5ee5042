import type { Playable } from '@tocsin/plan';
import type { Part } from '../core/person';
import { aPlan } from './a-plan';
import { aScenario } from './a-scenario';

/** What someone is enrolled as. */
export interface Enrolment {
  part: Part;
  organisation?: string;
  cells?: string[];
  roles?: string[];
  plays?: string[];
}

/**
 * One of each kind of person that a national exercise has. Tables of who sees what name them; nobody is added to the
 * cast without asking of every event whether they see it.
 */
export const CAST = {
  grid: { part: 'participant', organisation: 'grid' },
  spokesperson: { part: 'participant', organisation: 'grid', roles: ['spokesperson'] },
  analyst: { part: 'participant', organisation: 'grid', cells: ['grid-soc'] },
  rail: { part: 'participant', organisation: 'rail' },
  cert: { part: 'participant', organisation: 'cert' },
  cyberCentre: { part: 'participant', organisation: 'cyber-centre' },
  crisisCentre: { part: 'participant', organisation: 'crisis-centre' },
  regulator: { part: 'participant', organisation: 'regulator' },
  police: { part: 'participant', organisation: 'police' },
  company: { part: 'participant', organisation: 'bakery' },
  citizen: { part: 'participant', organisation: 'citizens' },
  liaison: { part: 'participant', organisation: 'ministry', cells: ['liaison'] },
  gridControl: { part: 'local-controller', organisation: 'grid' },
  certControl: { part: 'local-controller', organisation: 'cert' },
  facilitator: { part: 'facilitator' },
  evaluator: { part: 'evaluator' },
  observer: { part: 'observer' },
  simulator: { part: 'simulator', plays: ['journalist'] },
} satisfies Record<string, Enrolment>;

export type Member = keyof typeof CAST;

export const EVERYONE = Object.keys(CAST) as Member[];
/** Everyone of the organisation `grid` who plays. */
export const GRID: readonly Member[] = ['grid', 'spokesperson', 'analyst'];
/** Who shares the national picture under the plan, with the local controller who sits among them. */
export const AUTHORITIES: readonly Member[] = ['cert', 'certControl', 'cyberCentre', 'crisisCentre'];
/** Who runs, evaluates and watches the exercise. */
export const STAFF: readonly Member[] = ['facilitator', 'evaluator', 'observer'];
/** Who says how those who play did. */
export const EVALUATORS: readonly Member[] = ['facilitator', 'evaluator'];

const named = (en: string) => ({ en });
const organisation = (id: string, kind: string, sector: string, constituency: string) =>
  ({ id, name: named(id), kind, sector, constituency }) as Playable['organisations'][number];

/** Three authorities, of which the CERT registers cases; notifications go to a regulator who is none of them. */
export const castPlan: NonNullable<Playable['emergencyPlan']> = {
  ...aPlan,
  id: 'cast-plan',
  levels: aPlan.levels.map((level) => {
    if (level.id === 'incident')
      return {
        ...level,
        tasks: [{ id: 'inform', title: named('Inform'), by: ['regulator'], within: '10m' }],
      };
    return level.id === 'crisis' ? { ...level, mayDeclare: ['crisis-centre', 'cyber-authority'] } : level;
  }),
  cells: [
    {
      id: 'evaluation',
      title: named('Evaluation'),
      chair: 'cyber-authority',
      members: ['csirt', 'regulator'],
    },
  ],
  documents: {
    ...aPlan.documents,
    statement: { mayWrite: ['operator'], mayApprove: ['crisis-centre'], mayRelease: ['crisis-centre'] },
  },
  duties: aPlan.duties.map((duty) => ({
    ...duty,
    to: 'regulator',
    steps: [
      ...duty.steps,
      {
        id: 'assessment',
        title: named('Assessment'),
        after: 'classified',
        within: { hours: 1 },
        exceptions: [],
        fields: [{ id: 'what', title: named('What'), required: true }],
      },
    ],
  })),
};

/** The exercise of the cast, an hour long, on a plan. */
export const castScenario = (
  injects: Parameters<typeof aScenario>[0] = [],
  change: Partial<Playable> = {},
): Playable =>
  aScenario(
    injects.map((inject) => ({ recipients: ['organisation:grid'], ...inject })),
    {
      id: 'cast',
      emergencyPlan: castPlan,
      organisations: [
        organisation('grid', 'operator', 'energy', 'essential-operator'),
        organisation('rail', 'operator', 'transport', 'essential-operator'),
        organisation('cert', 'csirt', 'public-administration', 'administration'),
        organisation('cyber-centre', 'cyber-authority', 'public-administration', 'administration'),
        organisation('crisis-centre', 'crisis-centre', 'public-administration', 'administration'),
        organisation('regulator', 'regulator', 'public-administration', 'administration'),
        organisation('police', 'law-enforcement', 'public-safety', 'administration'),
        organisation('bakery', 'company', 'food', 'company'),
        organisation('citizens', 'public', 'public-safety', 'public'),
        organisation('ministry', 'ministry', 'public-administration', 'administration'),
      ],
      cells: [
        { id: 'liaison', name: named('Liaison') },
        { id: 'grid-soc', name: named('SOC'), organisation: 'grid' },
      ],
      personas: [
        { id: 'editor', name: named('Editor'), listed: true },
        { id: 'journalist', name: named('Journalist'), listed: true },
      ],
      ...change,
    },
  );
