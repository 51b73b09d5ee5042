import type { Figure, Sample } from './figure';
import { minutes, organisationsOf } from './messages';
import type { Reader } from './reading';

/** From the first inject that an organisation got to its first incident report; one that never reported is missing. */
export function reporting(): Reader<Figure> {
  const samples = new Map<string, Sample>();
  return {
    on: {
      InjectReleased({ data, time, seq }, state) {
        for (const organisation of organisationsOf(data.to, state))
          if (!samples.has(organisation))
            samples.set(organisation, { organisation, subject: organisation, at: time, events: [seq] });
      },
      IncidentReported({ data, time, seq }, state) {
        const sample = samples.get(data.organisation);
        if (!sample || sample.value !== undefined) return;
        sample.value = minutes(sample.at, time, state);
        sample.events.push(seq);
      },
    },
    found: () => ({ id: 'time-to-report', unit: 'minutes', samples: [...samples.values()] }),
  };
}

/** From report to case, and from case to its first evaluation. */
export function handling(): Reader<Figure[]> {
  const registered = new Map<string, Sample>();
  const evaluated = new Map<string, Sample>();
  return {
    on: {
      IncidentReported({ data, time, seq }) {
        const { report, organisation } = data;
        registered.set(report, { organisation, subject: report, at: time, events: [seq] });
      },
      ReportRegistered({ data, time, seq }, state) {
        const sample = registered.get(data.report);
        if (!sample || sample.value !== undefined) return;
        sample.value = minutes(sample.at, time, state);
        sample.events.push(seq);
      },
      CaseRegistered({ data, time, seq }) {
        evaluated.set(data.case, {
          organisation: data.organisation,
          subject: data.case,
          at: time,
          events: [seq],
        });
      },
      CaseEvaluated({ data, time, seq }, state) {
        const sample = evaluated.get(data.case);
        if (!sample || sample.value !== undefined) return;
        sample.value = minutes(sample.at, time, state);
        sample.events.push(seq);
      },
    },
    found: () => [
      { id: 'time-to-register', unit: 'minutes', samples: [...registered.values()] },
      { id: 'time-to-evaluate', unit: 'minutes', samples: [...evaluated.values()] },
    ],
  };
}

/** From a proposal to the declaration of that level; from a declaration upwards to the first advisory after it. */
export function declaring(): Reader<Figure[]> {
  const declared: Sample[] = [];
  const informed: Sample[] = [];
  let rank = 0;
  return {
    on: {
      LevelProposed({ data, time, seq }) {
        declared.push({ organisation: data.organisation, subject: data.level, at: time, events: [seq] });
      },
      LevelDeclared({ data, time, seq }, state) {
        for (const sample of declared) {
          if (sample.value !== undefined || sample.subject !== data.level) continue;
          sample.value = minutes(sample.at, time, state);
          sample.events.push(seq);
        }
        if (data.rank > rank)
          informed.push({ organisation: data.organisation, subject: data.level, at: time, events: [seq] });
        rank = data.rank;
      },
      DocumentReleased({ data, time, seq }, state) {
        if (state.documents[data.document]?.kind !== 'advisory') return;
        for (const sample of informed) {
          if (sample.value !== undefined) continue;
          sample.value = minutes(sample.at, time, state);
          sample.events.push(seq);
        }
      },
    },
    found: () => [
      { id: 'time-to-declare', unit: 'minutes', samples: declared },
      { id: 'time-to-inform', unit: 'minutes', samples: informed },
    ],
  };
}

/** From the release of an advisory until the last organisation it went to has read it. */
export function informing(): Reader<Figure> {
  const samples: Sample[] = [];
  const open = new Map<string, { sample: Sample; unread: Set<string> }>();
  return {
    on: {
      DocumentReleased({ data, time, seq }, state) {
        if (state.documents[data.document]?.kind !== 'advisory') return;
        const { organisation, document, message } = data;
        const sample: Sample = { organisation, subject: document, at: time, events: [seq] };
        samples.push(sample);
        const unread = new Set(organisationsOf(data.to, state).filter((id) => id !== organisation));
        open.set(message, { sample, unread });
      },
      ReceiptGiven({ data, time, seq }, state) {
        if (data.receipt === 'delivered') return;
        const organisation = data.organisation ?? state.people[data.person]?.organisation ?? '';
        for (const message of data.messages) {
          const one = open.get(message);
          if (!one?.unread.delete(organisation)) continue;
          one.sample.events.push(seq);
          if (one.unread.size === 0) one.sample.value = minutes(one.sample.at, time, state);
        }
      },
    },
    found: () => ({ id: 'time-to-inform-all', unit: 'minutes', samples }),
  };
}

/** From a request for information to its answer, and from a question of the crisis room to its decision. */
export function answering(): Reader<Figure[]> {
  const answered = new Map<string, Sample>();
  const resolved = new Map<string, Sample>();
  return {
    on: {
      InformationRequested({ data, time, seq }) {
        answered.set(data.request, { organisation: data.to, subject: data.request, at: time, events: [seq] });
      },
      InformationGiven({ data, time, seq }, state) {
        const sample = answered.get(data.request);
        if (!sample) return;
        sample.value = minutes(sample.at, time, state);
        sample.events.push(seq);
      },
      DecisionPut({ data, time, seq }) {
        const { organisation, decision } = data;
        resolved.set(decision, { organisation, subject: decision, at: time, events: [seq] });
      },
      DecisionTaken({ data, time, seq }, state) {
        const sample = resolved.get(data.decision);
        if (!sample) return;
        sample.value = minutes(sample.at, time, state);
        sample.events.push(seq);
      },
    },
    found: () => [
      { id: 'time-to-answer', unit: 'minutes', samples: [...answered.values()] },
      { id: 'time-to-resolve', unit: 'minutes', samples: [...resolved.values()] },
    ],
  };
}
