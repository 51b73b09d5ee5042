import type { Evolvers } from './evolvers';

/** Set-up, people, clock and phases. */
export const evolveConduct: Evolvers<
  | 'ExerciseCreated'
  | 'ScriptOpened'
  | 'TruthOpened'
  | 'PersonEnrolled'
  | 'PersonWithdrawn'
  | 'CommsCheckCalled'
  | 'CommsCheckAnswered'
  | 'ClockChanged'
  | 'PhaseBegan'
  | 'ExerciseEnded'
  | 'NoteWritten'
> = {
  ExerciseCreated(state, { data }) {
    state.exercise = data;
    state.standing = 'ready';
    state.facts.organisations = data.organisations.map(({ id, sector, kind, constituency }) => ({
      id,
      sector,
      kind,
      constituency,
      people: 0,
    }));
  },
  ScriptOpened(state, { data }) {
    state.script = data;
  },
  TruthOpened(state, { data }) {
    state.truth = data;
  },
  PersonEnrolled(state, { data }) {
    const { person: id, ...rest } = data;
    const before = state.people[id];
    countPerson(state, before?.organisation, -1);
    countPerson(state, rest.organisation, 1);
    state.people[id] = { id, ...rest, hears: before?.hears ?? false };
  },
  PersonWithdrawn(state, { data }) {
    countPerson(state, state.people[data.person]?.organisation, -1);
    delete state.people[data.person];
  },
  CommsCheckCalled(state) {
    state.commsCheck = true;
    for (const [id, person] of Object.entries(state.people)) state.people[id] = { ...person, hears: false };
  },
  CommsCheckAnswered(state, { data }) {
    const person = state.people[data.person];
    if (person) state.people[data.person] = { ...person, hears: true };
  },
  ClockChanged(state, { data }) {
    if (data.cause === 'startex') state.standing = 'running';
    if (data.cause === 'jump') shiftDeadlines(state, data.clock.exercise - data.from);
    state.clock = data.clock;
  },
  PhaseBegan(state, { data }) {
    state.phase = data.phase;
    state.facts.phase = data.phase;
  },
  ExerciseEnded(state) {
    state.standing = 'ended';
    state.commsCheck = false;
  },
  NoteWritten(state, { data, time, at }) {
    state.notes[data.note] = { ...data, at: time, wall: at };
  },
};

type State = Parameters<(typeof evolveConduct)['ClockChanged']>[0];

function countPerson(state: State, organisation: string | undefined, by: number): void {
  const { organisations } = state.facts;
  const place = organisations.findIndex(({ id }) => id === organisation);
  const fact = organisations[place];
  if (fact) organisations[place] = { ...fact, people: fact.people + by };
}

/** A jump takes away nobody's time: what was still open keeps as long as it had. */
function shiftDeadlines(state: State, by: number): void {
  for (const expected of Object.values(state.expected))
    if (expected.state === 'open')
      state.expected[expected.key] = { ...expected, deadline: expected.deadline + by };
  for (const task of Object.values(state.tasks))
    if (task.state === 'open' && !task.overdue) state.tasks[task.task] = { ...task, due: task.due + by };
  for (const message of Object.values(state.messages)) {
    const { decision } = message;
    if (decision)
      state.messages[message.id] = {
        ...message,
        decision: { ...decision, deadline: decision.deadline + by },
      };
  }
}
