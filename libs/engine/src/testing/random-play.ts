import fc from 'fast-check';
import { MINUTE } from '@tocsin/words';
import type { CommandBody } from '../machine/decide';
import { Rejected } from '../core/rejected';
import { aPlan } from './a-plan';
import { aScenario } from './a-scenario';
import type { Played } from './played';

const PEOPLE = ['fay', 'ann', 'bob', 'cleo', 'lou', 'eve', 'stranger'];
const number = fc.integer({ min: 1, max: 8 });
const message = fc.oneof(
  number.map((n) => `i${n}`),
  fc.integer({ min: 1, max: 200 }).map((n) => `m${n}`),
);
const address = fc.constantFrom(
  'organisation:alpha',
  'organisation:beta',
  'organisation:cert',
  'control',
  'role:spokesperson@alpha',
  'persona:editor',
);
/** An id that some event may have given. */
const planId = (letter: string) => fc.integer({ min: 20, max: 60 }).map((n) => `${letter}${n}`);
const body = <T extends CommandBody['type']>(type: T, fields: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ type: fc.constant(type), ...fields }) as unknown as fc.Arbitrary<CommandBody>;

/** What people can do under the emergency plan. */
const planCommand: fc.Arbitrary<CommandBody> = fc.oneof(
  body('RegisterCase', { title: fc.constant('WROTE'), reports: fc.array(planId('r'), { maxLength: 2 }) }),
  body('LinkReport', { case: planId('c'), report: planId('r') }),
  body('AssignCase', { case: planId('c'), handler: fc.constantFrom(...PEOPLE) }),
  body('EvaluateCase', {
    case: planId('c'),
    scale: fc.constant('scale'),
    choices: fc.constant({ impact: { option: 'high', reason: 'WROTE' } }),
    severity: fc.constantFrom('small', 'grave'),
  }),
  body('MoveCase', {
    case: planId('c'),
    to: fc.constantFrom('in-handling', 'contained', 'closed'),
    note: fc.constant('WROTE'),
  }),
  body('ProposeLevel', { level: fc.constantFrom('incident', 'crisis'), reason: fc.constant('WROTE') }),
  body('DeclareLevel', {
    level: fc.constantFrom('none', 'incident', 'crisis'),
    reason: fc.constant('WROTE'),
  }),
  body('OpenTask', {
    title: fc.constant('WROTE'),
    organisation: fc.constantFrom('alpha', 'beta', 'cert'),
    withinMinutes: fc.integer({ min: 1, max: 20 }),
  }),
  body('MoveTask', { task: planId('t'), to: fc.constantFrom('open', 'done'), note: fc.constant('WROTE') }),
  body('WriteDocument', {
    kind: fc.constantFrom('advisory', 'sitrep', 'statement'),
    title: fc.constant({ en: 'WROTE' }),
    body: fc.constant({ en: 'WROTE' }),
  }),
  body('ApproveDocument', { document: planId('d'), version: fc.constant(1) }),
  body('ReleaseDocument', { document: planId('d'), to: fc.array(address, { minLength: 1, maxLength: 2 }) }),
  body('DeclareAware', { duty: fc.constantFrom('notify', 'other') }),
  body('SubmitDutyStep', {
    obligation: planId('o').map((id) => `${id}-notify-alpha`),
    step: fc.constant('warning'),
    values: fc.constant({ what: 'WROTE' }),
  }),
  body('PutDecision', { question: fc.constant('WROTE'), options: fc.constant(['WROTE a', 'WROTE b']) }),
  body('TakeDecision', {
    decision: planId('q'),
    option: fc.constant('WROTE a'),
    reason: fc.constant('WROTE'),
    decider: fc.constant('WROTE'),
  }),
  body('RequestInformation', {
    to: fc.constantFrom('alpha', 'beta', 'cert'),
    question: fc.constant('WROTE'),
    withinMinutes: fc.constant(5),
  }),
  body('GiveInformation', { request: planId('f'), text: fc.constant('WROTE') }),
  body('ConveneCell', {
    cell: fc.constant('evaluation'),
    inMinutes: fc.constant(5),
    agenda: fc.constant('WROTE'),
  }),
  body('WriteMinutes', { cell: fc.constant('evaluation'), text: fc.constant('WROTE') }),
  body('WriteLogEntry', { text: fc.constant('WROTE'), common: fc.boolean() }),
  body('RequestService', { service: fc.constantFrom('help', 'audit'), text: fc.constant('WROTE') }),
  body('MoveService', {
    request: planId('s'),
    to: fc.constantFrom('accepted', 'declined', 'delivered'),
    text: fc.constant('WROTE'),
  }),
);

/** What evaluators, and participants after ENDEX, can do. */
const evaluationCommand: fc.Arbitrary<CommandBody> = fc.oneof(
  body('Observe', {
    text: fc.constant('WROTE'),
    kind: fc.constantFrom('strength', 'improvement', 'neutral'),
    organisation: fc.constantFrom('alpha', 'beta'),
    task: fc.constant('tell'),
    rating: fc.option(fc.constantFrom('P', 'S', 'M', 'U'), { nil: undefined }),
  }),
  body('CorrectObservation', { observation: planId('b'), text: fc.constant('WROTE') }),
  body('WithdrawObservation', { observation: planId('b'), reason: fc.constant('WROTE') }),
  body('GiveRating', {
    subject: fc.constantFrom('task:tell', 'objective:share'),
    rating: fc.constantFrom('P', 'U'),
    reason: fc.constant('WROTE'),
  }),
  body('AgreeRating', {
    subject: fc.constantFrom('task:tell', 'objective:share'),
    rating: fc.constantFrom('P', 'U'),
    reason: fc.constant('WROTE'),
  }),
  body('AnswerSurvey', { values: fc.constant({ words: 'WROTE' }) }),
  body('CloseSurvey'),
  body('ReleaseNote', { note: planId('n') }),
  body('WriteStatement', {
    kind: fc.constantFrom('strength', 'improvement'),
    title: fc.constant('WROTE'),
    text: fc.constant('WROTE'),
    organisation: fc.constantFrom('alpha', 'beta'),
  }),
  body('ReleaseReport', {
    part: fc.constantFrom('whole', 'public', 'organisation:alpha'),
    statements: fc.array(planId('a'), { maxLength: 2 }),
  }),
  body('EndExercise'),
);

/** Any command that people can give, sensible or not. Its texts carry a mark that says who wrote them. */
const anyCommand: fc.Arbitrary<CommandBody> = fc.oneof(
  body('PauseClock'),
  body('ResumeClock'),
  body('SetRate', { rate: fc.constantFrom(0, 0.5, 1, 10, 3600) }),
  body('JumpClock', {
    to: fc.integer({ min: 0, max: 70 * MINUTE }),
    passed: fc.constantFrom('release', 'skip'),
  }),
  body('ReleaseInject', { number }),
  body('HoldInject', { number }),
  body('ResumeInject', { number }),
  body('SkipInject', { number }),
  body('RestoreInject', { number }),
  body('RetimeInject', { number, due: fc.integer({ min: 0, max: 60 * MINUTE }) }),
  body('EditInject', {
    number,
    recipients: fc.array(
      address.filter((one) => one !== 'control'),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  body('GiveReceipt', {
    messages: fc.array(message, { minLength: 1, maxLength: 3 }),
    receipt: fc.constantFrom('delivered', 'read', 'acknowledged'),
  }),
  body('SendMessage', {
    to: fc.array(address, { minLength: 1, maxLength: 2 }),
    title: fc.constant('WROTE'),
    body: fc.constant('WROTE'),
    shares: fc.option(message, { nil: undefined }),
    knowingly: fc.boolean(),
  }),
  body('ReportIncident', {
    title: fc.constant('WROTE'),
    description: fc.constant('WROTE'),
    category: fc.constant('intrusions'),
  }),
  body('WriteLogEntry', { text: fc.constant('WROTE') }),
  body('WriteNote', { text: fc.constant('WROTE') }),
  body('ChooseOption', { message, option: fc.constantFrom('a', 'b', 'c') }),
  body('CallCommsCheck'),
  body('AnswerCommsCheck'),
  body('StartExercise'),
  planCommand,
  evaluationCommand,
);

/** One step of a random exercise: someone tries something, then time passes. */
export interface Step {
  by: string;
  command: CommandBody;
  wait: number;
}

const stepsOf = (
  command: fc.Arbitrary<CommandBody>,
  length: { minLength?: number; maxLength: number },
): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({ by: fc.constantFrom(...PEOPLE), command, wait: fc.integer({ min: 0, max: 4 * MINUTE }) }),
    { ...length, size: 'max' },
  );

export const steps = stepsOf(anyCommand, { maxLength: 60 });
/** Steps of evaluators and of those who look back; ENDEX comes at some time. */
export const evaluationSteps = stepsOf(
  fc.oneof(evaluationCommand, body('WriteNote', { text: fc.constant('WROTE') })),
  { minLength: 40, maxLength: 80 },
);
/** Steps under the emergency plan, after a report. */
export const planSteps = stepsOf(planCommand, { minLength: 40, maxLength: 80 });

const task = { injects: [], actions: [], steps: [], duties: [] };
const decision = {
  question: { en: 'CANARY-6' },
  options: [
    { id: 'a', label: { en: 'A' } },
    { id: 'b', label: { en: 'B' } },
  ],
  within: '5m',
  default: 'a',
};
const expected = [{ id: 'done', title: { en: 'CANARY' }, action: 'acknowledge', within: '3m' }];
const content = (n: number) => ({ title: { en: `CANARY-${n}` }, body: { en: `CANARY-${n}` } });

/** A scenario with every kind of trigger, whose injects carry a mark each. */
export const MARKED = aScenario(
  [
    { number: 1, trigger: { at: '+00:02' }, recipients: ['organisation:alpha'], expected },
    { number: 2, trigger: { after: { inject: 1, delay: '2m' } }, recipients: ['organisation:beta'] },
    { number: 3, trigger: { ifMissing: '1/done' }, recipients: ['missing'] },
    { number: 4, trigger: { when: 'incidentReports.size() >= 1' }, recipients: ['organisation:cert'] },
    { number: 5, trigger: { at: '+00:10' }, recipients: ['everyone'] },
    { number: 6, trigger: { at: '+00:12' }, recipients: ['sector:energy'], decision },
    { number: 7, trigger: { after: { option: '6/b' } }, recipients: ['role:spokesperson'] },
    { number: 8, trigger: 'manual', recipients: ['role:spokesperson@alpha', 'organisation:cert'] },
  ].map(
    (inject) => ({ ...inject, content: content(inject.number) }) as Parameters<typeof aScenario>[0][number],
  ),
  {
    emergencyPlan: aPlan,
    objectives: [
      {
        id: 'share',
        title: { en: 'Share' },
        capabilities: [
          {
            id: 'sharing',
            title: { en: 'Sharing' },
            targets: [
              {
                id: 'in-time',
                title: { en: 'In time' },
                tasks: [{ ...task, id: 'tell', title: { en: 'Tell' } }],
              },
            ],
          },
        ],
      },
    ],
    groundTruth: [{ at: '+00:00', severity: 'CANARY-99', because: { en: 'CANARY-99' } }],
    survey: { anonymous: true, questions: [{ id: 'words', title: { en: 'Words' }, type: 'text' }] },
  },
);

/** Plays random steps; what is refused changes nothing. Texts that people write carry their name. */
export function playRandomly(played: Played, taken: Step[]): void {
  for (const { by, command, wait } of taken) {
    const marked = JSON.parse(JSON.stringify(command).replaceAll('WROTE', `WROTE-BY-${by}`)) as CommandBody;
    const before = JSON.stringify(played.state);
    try {
      played.do(marked, by);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      if (JSON.stringify(played.state) !== before)
        throw new Error(`${command.type} was refused and yet changed something`);
    }
    played.wait(wait);
  }
}
