import { partsOf, type ActionKind, type Address } from '@tocsin/scenario';
import { concerns } from '@tocsin/plan';
import { opened } from '../subjects/duties/commands';
import { addPlay, playBetween } from '../core/clock';
import type { Draft, RecordedEvent } from '../core/events';
import { receives } from '../addresses/parties';
import { release } from '../subjects/injects/release';
import type { Script } from '../core/script';
import type { State } from '../core/state';
import type { Watch } from './watch';

export interface Reacting {
  state: State;
  script: Script;
  watch: Watch;
}

/** What an event brings about by itself: expected actions met, and injects that follow. */
export function reactions(event: RecordedEvent, reacting: Reacting): Draft[] {
  return [
    ...met(event, reacting),
    ...following(event, reacting),
    ...atOnce(event, reacting),
    ...owed(event, reacting),
    ...hotwash(event, reacting),
  ];
}

/** What is improvised for now is released now, even while the clock stands. */
function atOnce({ type, data, time, by }: RecordedEvent, { state, script }: Reacting): Draft[] {
  if (type !== 'InjectImprovised' || data.due > time) return [];
  return release({ number: data.number, cause: 'hand', now: time, by }, state, script);
}

/** The survey opens with ENDEX. */
function hotwash({ type }: RecordedEvent, { script }: Reacting): Draft[] {
  const { survey } = script.scenario;
  return type === 'ExerciseEnded' && survey ? [{ type: 'SurveyOpened', data: survey }] : [];
}

/** With its first report an organisation becomes aware: what it owes by law begins to run. */
function owed({ type, data, time, seq }: RecordedEvent, { state, script }: Reacting): Draft[] {
  const plan = script.scenario.emergencyPlan;
  if (type !== 'IncidentReported' || !plan) return [];
  const organisation = state.exercise?.organisations.find(({ id }) => id === data.organisation);
  if (!organisation) return [];
  const running = Object.values(state.obligations).filter((one) => one.organisation === organisation.id);
  return plan.duties
    .filter(
      ({ id, opens, whom }) =>
        opens === 'report' && concerns(whom, organisation) && !running.some((one) => one.duty === id),
    )
    .map((duty) => opened(duty, organisation, time, { state, scenario: script.scenario, next: seq + 1 }));
}

interface Done {
  kind: ActionKind;
  person: string;
  message?: string;
  to?: Address[];
  option?: string;
  level?: string;
}

/** Kinds of action that need nothing but that somebody did it. */
const SIMPLE: Partial<Record<RecordedEvent['type'], ActionKind>> = {
  IncidentReported: 'report-incident',
  LogEntryWritten: 'write-log',
  CaseRegistered: 'register-case',
  CaseEvaluated: 'evaluate-case',
  LevelProposed: 'propose-level',
  LevelDeclared: 'declare-level',
  CellConvened: 'convene-cell',
  DutyStepSubmitted: 'notify',
  DecisionTaken: 'record-decision',
  InformationGiven: 'give-information',
};

/** What a participant has done with an event, in the words of expected actions. */
function doneBy({ type, data, by }: RecordedEvent, state: State): Done[] {
  switch (type) {
    case 'MessageSent':
      return [
        ...(data.inReplyTo ? [{ kind: 'reply' as const, person: data.person, message: data.inReplyTo }] : []),
        { kind: 'send-message', person: data.person, to: data.to },
      ];
    case 'ReceiptGiven':
      return data.receipt === 'acknowledged'
        ? data.messages.map((message) => ({ kind: 'acknowledge' as const, person: by, message }))
        : [];
    case 'OptionChosen':
      return data.person
        ? [{ kind: 'choose', person: data.person, message: data.message, option: data.option }]
        : [];
    case 'FormSubmitted':
      return [{ kind: 'submit', person: data.person, message: data.message }];
    case 'DocumentReleased': {
      const kind = state.documents[data.document]?.kind;
      return kind ? [{ kind: `release-${kind}`, person: by }] : [];
    }
    default: {
      const kind = SIMPLE[type];
      return kind ? [{ kind, person: by, ...('level' in data ? { level: data.level } : {}) }] : [];
    }
  }
}

function met(event: RecordedEvent, { state, script, watch }: Reacting): Draft[] {
  return doneBy(event, state).flatMap(({ kind, person: id, message, to, option, level }) => {
    const person = state.people[id];
    if (!person) return [];
    return [...watch.of(kind, message)].flatMap((key): Draft[] => {
      const expected = state.expected[key];
      if (!expected || !receives(person, [expected.party])) return [];
      const scripted = script.injects
        .get(expected.inject)
        ?.expected.find((one) => one.id === expected.action);
      if (scripted?.to && !to?.includes(scripted.to)) return [];
      if (scripted?.option && scripted.option !== option) return [];
      if (scripted?.level && scripted.level !== level) return [];
      const took = playBetween(expected.since, event.time, script.nights);
      return [
        {
          type: 'ActionMet',
          data: { key, took, late: expected.state === 'missed', person: id, evidence: event.seq },
        },
      ];
    });
  });
}

const EVENTS: Partial<Record<RecordedEvent['type'], string>> = {
  IncidentReported: 'incident-reported',
  MessageSent: 'message-sent',
  LogEntryWritten: 'log-entry-written',
};

/** Keys of `Script.after` that an event answers to, and who did it. */
function occasions({ type, data }: RecordedEvent, state: State): { key: string; person?: string }[] {
  switch (type) {
    case 'InjectReleased':
      return [{ key: `inject ${data.number}` }];
    case 'PhaseBegan':
      return [{ key: `phase ${data.phase}` }];
    case 'ActionMet': {
      const expected = state.expected[data.key];
      return expected ? [{ key: `action ${expected.inject}/${expected.action}` }] : [];
    }
    case 'OptionChosen':
      return [{ key: `option ${data.inject}/${data.option}` }];
    default: {
      const name = EVENTS[type];
      return name && 'person' in data ? [{ key: `event ${name}`, person: data.person }] : [];
    }
  }
}

function following(event: RecordedEvent, { state, script }: Reacting): Draft[] {
  return occasions(event, state).flatMap(({ key, person }) =>
    (script.after.get(key) ?? []).flatMap(({ number, delay, by }): Draft[] => {
      if (!waits(number, state) || !isBy(by, person, state)) return [];
      return [
        {
          type: 'InjectScheduled',
          data: { number, due: addPlay(event.time, delay, script.nights), cause: 'after' },
        },
      ];
    }),
  );
}

function isBy(by: Address | undefined, id: string | undefined, state: State): boolean {
  if (!by) return true;
  const person = state.people[id ?? ''];
  if (!person) return false;
  const { kind, id: sector } = partsOf(by);
  if (kind !== 'sector') return receives(person, [by]);
  return (
    state.exercise?.organisations.some((o) => o.id === person.organisation && o.sector === sector) ?? false
  );
}

/** Whether nothing has set the inject's time yet; a held one keeps waiting under the hold. */
function waits(number: number, state: State): boolean {
  const inject = state.injects[number];
  if (!inject) return false;
  return inject.standing === 'waiting' || (inject.standing === 'held' && inject.before === 'waiting');
}

/** The deadline of what was expected has come: it is missed, and a contingency may follow for all who missed it. */
export function missed(key: string, now: number, { state, script }: Reacting): Draft[] {
  const expected = state.expected[key];
  if (!expected) return [];
  const ref = `${expected.inject}/${expected.action}`;
  const parties = Object.values(state.expected)
    .filter((one) => one.inject === expected.inject && one.action === expected.action)
    .filter((one) => one.state === 'missed' || (one.state === 'open' && one.deadline <= now))
    .map(({ party }) => party);
  return [
    { type: 'ActionMissed', data: { key } },
    ...(script.ifMissing.get(ref) ?? [])
      .filter(({ number }) => waits(number, state))
      .map(({ number, delay }): Draft => ({
        type: 'InjectScheduled',
        data: { number, due: addPlay(now, delay, script.nights), cause: 'missing', to: parties },
      })),
  ];
}

/** Conditions that hold now: their injects are scheduled. `changed`: only those that read one of these facts. */
export function conditions(now: number, changed: ReadonlySet<string>, { state, script }: Reacting): Draft[] {
  return script.watched
    .filter(
      ({ number, reads, from, until }) =>
        now >= from && now <= until && reads.some((fact) => changed.has(fact)) && waits(number, state),
    )
    .filter(({ holds }) => holds(state.facts))
    .map(({ number, delay }) => ({
      type: 'InjectScheduled',
      data: { number, due: addPlay(now, delay, script.nights), cause: 'condition' },
    }));
}

/** Time to decide is up: the default is taken for every party that has not decided. */
export function defaults(message: string, parties: Address[], state: State): Draft[] {
  const asked = state.messages[message];
  const option = asked?.decision?.default;
  if (!asked?.inject || !option) return [];
  const { inject } = asked;
  return parties
    .filter((party) => !asked.choices[party])
    .map((party) => ({ type: 'OptionChosen', data: { message, inject, party, option, byDefault: true } }));
}
