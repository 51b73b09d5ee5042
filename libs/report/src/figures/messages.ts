import { organisationOf, playBetween, type State } from '@tocsin/engine';
import { Address } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import type { Figure, Sample } from './figure';
import type { Reader } from './reading';

/** Minutes of play between two exercise times: a night break does not count. */
export const minutes = (from: number, to: number, state: State): number =>
  playBetween(from, to, state.exercise?.nights ?? []) / MINUTE;

/** Organisations that lie behind addresses; everyone is all of them. */
export function organisationsOf(to: readonly Address[], state: State): string[] {
  const all = (state.exercise?.organisations ?? []).map(({ id }) => id);
  if (to.includes('everyone')) return all;
  return [
    ...new Set(
      to.flatMap((one) => {
        const organisation = organisationOf(one, state);
        if (organisation) return [organisation];
        // A role of everywhere, or a body of several: whoever of each organisation holds it.
        return Object.values(state.people).flatMap((person) =>
          person.organisation && holds(person, one) ? [person.organisation] : [],
        );
      }),
    ),
  ];
}

const holds = ({ cells, roles }: State['people'][string], address: Address): boolean =>
  cells.some((cell) => address === Address.cell(cell)) ||
  roles.some((role) => address === Address.role(role));

/** Who of an organisation read an inject first, and how long after it came. Nobody: it did not arrive. */
export function reading(): Reader<Figure> {
  const open = new Map<string, Map<string, Sample>>();
  const samples: Sample[] = [];
  return {
    on: {
      InjectReleased({ data, time, seq }, state) {
        const waiting = new Map<string, Sample>();
        for (const organisation of organisationsOf(data.to, state)) {
          const sample: Sample = { organisation, subject: data.message, at: time, events: [seq] };
          waiting.set(organisation, sample);
          samples.push(sample);
        }
        open.set(data.message, waiting);
      },
      ReceiptGiven({ data, time, seq }, state) {
        if (data.receipt === 'delivered') return;
        const organisation = state.people[data.person]?.organisation;
        if (!organisation) return;
        for (const message of data.messages) {
          const sample = open.get(message)?.get(organisation);
          if (!sample || sample.value !== undefined) continue;
          sample.value = minutes(sample.at, time, state);
          sample.events.push(seq);
        }
      },
    },
    found: () => ({ id: 'time-to-read', unit: 'minutes', samples }),
  };
}

const RESPONSES = { acknowledge: 'time-to-acknowledge', reply: 'time-to-respond', submit: 'time-to-respond' };

/** How long what was expected took: acknowledgements, and answers. */
export function responding(): Reader<Figure[]> {
  const of: Record<string, Sample[]> = { 'time-to-acknowledge': [], 'time-to-respond': [] };
  const open = new Map<string, Sample>();
  return {
    on: {
      ActionExpected({ data, time, seq }, state) {
        const figure = RESPONSES[data.kind as keyof typeof RESPONSES];
        if (!figure) return;
        const [organisation] = organisationsOf([data.party], state);
        const sample: Sample = { organisation, subject: data.key, at: time, events: [seq] };
        of[figure]!.push(sample);
        open.set(data.key, sample);
      },
      ActionMet({ data, seq }) {
        const sample = open.get(data.key);
        if (!sample || sample.value !== undefined) return;
        sample.value = data.took / MINUTE;
        sample.events.push(data.evidence, seq);
      },
    },
    found: () =>
      (['time-to-acknowledge', 'time-to-respond'] as const).map((id) => ({
        id,
        unit: 'minutes',
        samples: of[id]!,
      })),
  };
}

/** From a question to the choice that an organisation made itself; one made for it by default did not happen. */
export function deciding(): Reader<Figure> {
  const samples: Sample[] = [];
  const open = new Map<string, Sample>();
  return {
    on: {
      MessageDelivered({ data, seq, time }) {
        if (data.decision) open.set(data.message, { subject: data.message, at: time, events: [seq] });
      },
      OptionChosen({ data, time, seq }, state) {
        const asked = open.get(data.message);
        if (!asked) return;
        const [organisation] = organisationsOf([data.party], state);
        samples.push({
          ...asked,
          organisation,
          events: [...asked.events, seq],
          ...(data.byDefault ? {} : { value: minutes(asked.at, time, state) }),
        });
      },
    },
    found: () => ({ id: 'time-to-decide', unit: 'minutes', samples }),
  };
}
