import { partsOf } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import type { Receipt } from '../core/events';
import type { State } from '../core/state';
import type { Evolvers } from './evolvers';

/** What reaches participants, and what they do. */
export const evolvePlay: Evolvers<
  | 'MessageDelivered'
  | 'MessageSent'
  | 'ReceiptGiven'
  | 'OptionChosen'
  | 'FormSubmitted'
  | 'IncidentReported'
  | 'LogEntryWritten'
  | 'ActionExpected'
  | 'ActionMet'
  | 'ActionMissed'
> = {
  MessageDelivered(state, { data, seq, time, at }) {
    const { message: id, sender, ...rest } = data;
    state.messages[id] ??= {
      ...rest,
      id,
      seq,
      at: time,
      wall: at,
      from: sender.address,
      fromName: sender.name,
      to: [],
      receipts: {},
      choices: {},
      submissions: [],
      replies: [],
      places: {},
    };
  },
  MessageSent(state, { data, seq, time, at }) {
    const { message: id, body: _body, ...rest } = data;
    state.messages[id] = {
      ...rest,
      id,
      seq,
      at: time,
      wall: at,
      channel: data.channel ?? 'mail',
      form: false,
      receipts: {},
      choices: {},
      submissions: [],
      replies: [],
      places: {},
    };
    const answered = state.messages[data.inReplyTo ?? ''];
    if (answered) {
      state.messages[answered.id] = { ...answered, replies: [...answered.replies, id] };
      if (answered.inject) factsOfReceipt(state, answered.id, organisationOf(state, data.from), 'replied');
    }
    const { kind, id: organisation = '' } = partsOf(data.from);
    if (kind === 'organisation')
      state.facts.messages.push({
        from: organisation,
        sector: sectorOf(state, organisation),
        to: data.to,
        inReplyTo: answered?.inject ?? 0,
        at: time / MINUTE,
      });
  },
  ReceiptGiven(state, { data, time }) {
    const { person, receipt } = data;
    const organisation = data.organisation ?? state.people[person]?.organisation;
    for (const id of data.messages) {
      const message = state.messages[id];
      if (!message) continue;
      const before = message.receipts[person];
      if (before?.[receipt] !== undefined) continue;
      message.receipts[person] = { ...before, [receipt]: time };
      state.messages[id] = { ...message };
      if (organisation && message.document) factsOfDocument(state, message.document, organisation, receipt);
      if (organisation && receipt !== 'delivered' && message.inject)
        factsOfReceipt(state, id, organisation, receipt);
    }
  },
  OptionChosen(state, { data, time }) {
    const { message: id, inject, party, option, person, byDefault } = data;
    const message = state.messages[id];
    if (message)
      state.messages[id] = {
        ...message,
        choices: { ...message.choices, [party]: { option, person, byDefault, at: time } },
      };
    const organisation = organisationOf(state, party);
    state.facts.decisions.push({
      inject,
      organisation,
      sector: sectorOf(state, organisation),
      option,
      byDefault,
      at: time / MINUTE,
    });
  },
  FormSubmitted(state, { data, time }) {
    const { message: id, party, person, values } = data;
    const message = state.messages[id];
    if (message)
      state.messages[id] = {
        ...message,
        submissions: [...message.submissions, { party, person, at: time, values }],
      };
    factsOfReceipt(state, id, organisationOf(state, party), 'submitted');
  },
  IncidentReported(state, { data, time, at }) {
    const { description: _description, ...report } = data;
    state.reports[data.report] = { ...report, at: time, wall: at };
    const { organisation, category, suspectedMalicious, crossBorder } = data;
    const {
      sector = '',
      kind = '',
      constituency = '',
    } = state.exercise?.organisations.find(({ id }) => id === organisation) ?? {};
    state.facts.incidentReports.push({
      organisation,
      sector,
      kind,
      constituency,
      category,
      suspectedMalicious,
      crossBorder,
      at: time / MINUTE,
    });
  },
  LogEntryWritten(state, { data, time, at }) {
    state.logEntries[data.entry] = { ...data, at: time, wall: at };
    state.facts.logEntries.push({ organisation: data.organisation, at: time / MINUTE });
  },
  ActionExpected(state, { data, time }) {
    const place = state.facts.expected.length;
    state.expected[data.key] = { ...data, since: time, state: 'open', place };
    state.facts.expected.push({
      inject: data.inject,
      action: data.action,
      organisation: organisationOf(state, data.party),
      state: 'open',
      took: 0,
    });
  },
  ActionMet(state, { data }) {
    settle(state, data.key, { state: 'met', took: data.took, late: data.late, person: data.person });
  },
  ActionMissed(state, { data }) {
    settle(state, data.key, { state: 'missed' });
  },
};

function settle(
  state: State,
  key: string,
  what: { state: 'met' | 'missed'; took?: number; late?: boolean; person?: string },
): void {
  const before = state.expected[key];
  if (!before) return;
  state.expected[key] = { ...before, ...what };
  const fact = state.facts.expected[before.place];
  if (fact)
    state.facts.expected[before.place] = { ...fact, state: what.state, took: (what.took ?? 0) / MINUTE };
}

function organisationOf(state: State, party: string): string {
  const { kind, id = '', organisation } = partsOf(party);
  if (organisation) return organisation;
  if (kind === 'organisation') return id;
  if (kind === 'person') return state.people[id]?.organisation ?? '';
  return state.exercise?.cells.find((cell) => cell.id === id)?.organisation ?? id;
}

const sectorOf = (state: State, organisation: string): string =>
  state.exercise?.organisations.find(({ id }) => id === organisation)?.sector ?? '';

/** Which organisations have read a released document, and confirmed it. */
function factsOfDocument(state: State, id: string, organisation: string, receipt: Receipt): void {
  const place = state.documents[id]?.place ?? -1;
  const before = state.facts.documents[place];
  if (!before || receipt === 'delivered') return;
  const list = receipt === 'read' ? 'readBy' : 'confirmedBy';
  if (!before[list].includes(organisation))
    state.facts.documents[place] = { ...before, [list]: [...before[list], organisation] };
}

type ReceiptFact = State['facts']['receipts'][number];

type Done = { [K in keyof ReceiptFact]: ReceiptFact[K] extends boolean ? K : never }[keyof ReceiptFact];

/** What an organisation did with an inject, kept once per inject and organisation. */
function factsOfReceipt(state: State, id: string, organisation: string, done: Done): void {
  const message = state.messages[id];
  if (!message?.inject || !organisation) return;
  const { receipts } = state.facts;
  const place = (message.places[organisation] ??= receipts.length);
  // Most receipts tell nothing new of an organisation: somebody else of it was first.
  if (receipts[place]?.[done]) return;
  const before = receipts[place] ?? {
    inject: message.inject,
    organisation,
    sector: sectorOf(state, organisation),
    read: false,
    acknowledged: false,
    replied: false,
    submitted: false,
  };
  receipts[place] = { ...before, [done]: true };
}
