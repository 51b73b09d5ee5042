import { partsOf, type Address } from '@tocsin/scenario';
import type { Draft, EventData, EventType } from './core/events';
import type { Person, State } from './core/state';

/** The keys that someone holds: they see every event that is addressed to one of them, and no other. */
export const keysOf = (person: Person): Address[] => [...shownKeysOf(person), `private:${person.id}`];

/** The keys under which others may look at someone's screen: without what is for that person alone. */
export function shownKeysOf(person: Person): Address[] {
  const own = `person:${person.id}`;
  if (person.part === 'facilitator') return ['control', own];
  if (person.part === 'local-controller') return [`control@${person.organisation ?? ''}`, 'everyone', own];
  if (person.part === 'evaluator') return ['evaluation', 'evaluators', own];
  if (person.part === 'observer') return ['evaluation', own];
  const { organisation } = person;
  return [
    'everyone',
    own,
    ...(organisation ? [`organisation:${organisation}`] : []),
    ...person.cells.map((cell) => `cell:${cell}`),
    ...person.roles.flatMap((role) => [
      `role:${role}`,
      ...(organisation ? [`role:${role}@${organisation}`] : []),
    ]),
    ...person.plays.map((persona) => `persona:${persona}`),
  ];
}

/** Whether a holder of `keys` may see what is addressed to `audience`. */
export const sees = (keys: readonly Address[], audience: readonly Address[]): boolean =>
  audience.some((key) => keys.includes(key));

/** The organisation that an address lies within, if it lies within one. */
export function organisationOf(to: Address, state: State): string | undefined {
  const { kind, id, organisation } = partsOf(to);
  if (organisation) return organisation;
  if (kind === 'organisation') return id;
  if (kind === 'cell') return state.exercise?.cells.find((cell) => cell.id === id)?.organisation;
  if (kind === 'person') return state.people[id ?? '']?.organisation;
  return undefined;
}

/** Everyone who runs or evaluates the exercise, with the local controllers of the organisations concerned. */
function staff(concerned: readonly Address[], state: State): Address[] {
  const organisations = concerned.map((to) => organisationOf(to, state)).filter((id) => id !== undefined);
  return ['control', 'evaluation', ...organisations.map((id) => `control@${id}`)];
}

/** Those concerned, and the staff who watch them. */
const shownTo = (concerned: Address[], state: State): Address[] => [
  ...new Set([...concerned, ...staff(concerned, state)]),
];
/** The staff alone. */
const staffOf = (concerned: Address[], state: State): Address[] => [...new Set(staff(concerned, state))];

const organisationOfPerson = (person: string | undefined, state: State): Address[] => {
  const organisation = state.people[person ?? '']?.organisation;
  return organisation ? [`organisation:${organisation}`] : [];
};
const recipientsOf = (number: number, state: State): Address[] => {
  const inject = state.injects[number];
  return inject?.released?.to ?? inject?.to ?? inject?.edited?.recipients ?? inject?.recipients ?? [];
};
const aboutInject = ({ number }: { number: number }, state: State) =>
  staffOf(recipientsOf(number, state), state);
const everyone = () => ['everyone', 'control', 'evaluation'];
const staffOnly = () => ['control', 'evaluation'];
/** What is said of those who play, and how grave it really is, stays with those who evaluate them. */
const evaluatorsOnly = (): Address[] => ['control', 'evaluators'];

/** Whoever released a document wants to know who has read it. */
function releasedBy(message: string, state: State): Address[] {
  const document = state.messages[message]?.document;
  const released = document === undefined ? undefined : state.documents[document]?.released;
  return released ? [`organisation:${released.organisation}`] : [];
}

type AudienceOf<T extends EventType> = (data: EventData[T], state: State) => Address[];

/** Those who share the national picture, and others whom an event of the plan concerns. */
const amongAuthorities = (state: State, ...others: string[]): Address[] =>
  shownTo(
    [...(state.plan?.authorities ?? []), ...others].map((id) => `organisation:${id}`),
    state,
  );
const aboutCase = (_data: unknown, state: State): Address[] => amongAuthorities(state);
const aboutTask = ({ task }: { task: string }, state: State): Address[] =>
  amongAuthorities(state, ...(state.tasks[task] ? [state.tasks[task].organisation] : []));
const aboutDuty = ({ obligation }: { obligation: string }, state: State): Address[] => {
  const { organisation, to } = state.obligations[obligation] ?? { to: [] };
  return amongAuthorities(state, ...(organisation ? [organisation] : []), ...to);
};
/** Drafts stay with the author's organisation and those who share the picture. */
const aboutDocument = ({ document }: { document: string }, state: State): Address[] =>
  amongAuthorities(state, ...(state.documents[document] ? [state.documents[document].organisation] : []));

/** Who sees what: one rule per kind of event. A kind without a rule does not compile. */
const audiences: { [T in EventType]: AudienceOf<T> } = {
  ExerciseCreated: (_data, _state) => [
    ...everyone(),
    ..._data.organisations.map(({ id }) => `control@${id}`),
  ],
  ScriptOpened: (_data, state) => [
    ...staffOnly(),
    ...(state.exercise?.organisations ?? []).map(({ id }) => `control@${id}`),
  ],
  // Observers and local controllers sit among those who play: the truth is not for them.
  TruthOpened: evaluatorsOnly,
  InjectPlanned: ({ recipients }, state) => staffOf(recipients, state),
  PersonEnrolled: ({ person, organisation }, state) =>
    shownTo([`person:${person}`, ...(organisation ? [`organisation:${organisation}`] : [])], state),
  PersonWithdrawn: ({ person }, state) =>
    shownTo([`person:${person}`, ...organisationOfPerson(person, state)], state),
  CommsCheckCalled: everyone,
  CommsCheckAnswered: ({ person }, state) => shownTo([`person:${person}`], state),
  ClockChanged: everyone,
  PhaseBegan: staffOnly,
  ExerciseEnded: everyone,
  InjectScheduled: aboutInject,
  InjectHeld: aboutInject,
  InjectResumed: aboutInject,
  InjectSkipped: aboutInject,
  InjectRestored: aboutInject,
  InjectEdited: ({ number, recipients }, state) => staffOf(recipients ?? recipientsOf(number, state), state),
  InjectImprovised: ({ recipients }, state) => staffOf(recipients, state),
  InjectReleased: ({ to }, state) => staffOf(to, state),
  MessageDelivered: ({ inject }, state) => shownTo(recipientsOf(inject, state), state),
  MessageSent: ({ from, to, person }, state) => shownTo([from, ...to, `person:${person}`], state),
  ReceiptGiven: ({ person, receipt, messages }, state) =>
    shownTo(
      [
        `person:${person}`,
        ...(receipt === 'acknowledged' ? organisationOfPerson(person, state) : []),
        ...messages.flatMap((id) => releasedBy(id, state)),
      ],
      state,
    ),
  OptionChosen: ({ party }, state) => shownTo([party], state),
  FormSubmitted: ({ party }, state) => shownTo([party], state),
  IncidentReported: ({ organisation }, state) =>
    shownTo([`organisation:${organisation}`, ...csirts(state)], state),
  LogEntryWritten: ({ organisation, common }, state) =>
    common ? amongAuthorities(state, organisation) : shownTo([`organisation:${organisation}`], state),
  NoteWritten: ({ person }) => [`private:${person}`],
  ActionExpected: ({ party, shown }, state) => (shown ? shownTo([party], state) : staffOf([party], state)),
  ActionMet: ({ key }, state) => aboutExpected(key, state),
  ActionMissed: ({ key }, state) => aboutExpected(key, state),

  PlanAdopted: everyone,
  CaseRegistered: aboutCase,
  ReportRegistered: ({ organisation }, state) => shownTo([`organisation:${organisation}`], state),
  ReportLinked: aboutCase,
  CaseAssigned: aboutCase,
  CaseEvaluated: aboutCase,
  CaseMoved: aboutCase,
  LevelProposed: ({ organisation }, state) => amongAuthorities(state, organisation),
  LevelDeclared: everyone,
  LevelGrounded: aboutCase,
  CellConvened: everyone,
  TaskOpened: ({ organisation }, state) => amongAuthorities(state, organisation),
  TaskMoved: aboutTask,
  TaskOverdue: aboutTask,
  DocumentWritten: ({ organisation }, state) => amongAuthorities(state, organisation),
  DocumentApproved: aboutDocument,
  DocumentReleased: aboutDocument,
  DutyOpened: ({ organisation, to }, state) => amongAuthorities(state, organisation, ...to),
  DutyClassified: aboutDuty,
  DutyStepSubmitted: aboutDuty,
  DutyStepMissed: aboutDuty,
  DecisionPut: aboutCase,
  DecisionTaken: aboutCase,
  InformationRequested: ({ to }, state) => amongAuthorities(state, to),
  InformationGiven: ({ organisation }, state) => amongAuthorities(state, organisation),
  AgendaSet: ({ members }, state) => amongAuthorities(state, ...members),
  MinutesWritten: ({ members }, state) => amongAuthorities(state, ...members),
  // That it is known is for the evaluation alone.
  TlpBreached: ({ person }, state) => staffOf(organisationOfPerson(person, state), state),
  ObservationMade: evaluatorsOnly,
  ObservationCorrected: evaluatorsOnly,
  ObservationWithdrawn: evaluatorsOnly,
  RatingGiven: evaluatorsOnly,
  RatingAgreed: evaluatorsOnly,
  SurveyOpened: everyone,
  SurveyAnswered: ({ person }) => [`private:${person}`],
  SurveyClosed: evaluatorsOnly,
  NoteReleased: ({ person }) => [...evaluatorsOnly(), `person:${person}`],
  StatementWritten: evaluatorsOnly,
  StatementRemoved: evaluatorsOnly,
  ReportReleased: ({ to }) => [...evaluatorsOnly(), ...to],
  ServiceRequested: ({ organisation }, state) =>
    shownTo(
      [organisation, ...(state.plan?.evaluators ?? [])].map((id) => `organisation:${id}`),
      state,
    ),
  ServiceMoved: ({ request }, state) =>
    shownTo(
      [state.services[request]?.organisation ?? '', ...(state.plan?.evaluators ?? [])]
        .filter(Boolean)
        .map((id) => `organisation:${id}`),
      state,
    ),
};

/** Incident reports go to the national CSIRT. */
function csirts(state: State): Address[] {
  return (state.exercise?.organisations ?? [])
    .filter(({ kind }) => kind === 'csirt')
    .map(({ id }) => `organisation:${id}`);
}

function aboutExpected(key: string, state: State): Address[] {
  const expected = state.expected[key];
  if (!expected) return staffOnly();
  return expected.shown ? shownTo([expected.party], state) : staffOf([expected.party], state);
}

/** Whom an event concerns, given the exercise before it. Default-deny: nobody else learns of it. */
export function audienceOf(draft: Draft, state: State): Address[] {
  const rule = audiences[draft.type] as (data: unknown, state: State) => Address[];
  return rule(draft.data, state);
}
