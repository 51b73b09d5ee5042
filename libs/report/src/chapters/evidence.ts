import type { RecordedEvent, State } from '@tocsin/engine';
import type { Citation, Rich } from '../document/inline';
import type { Moment } from './narrative';
import type { Telling } from './telling';

/** What proves a statement, by the sequence of its event. What is not in the log of the reader is left out. */
export interface Evidence {
  cited: (text: string, cites: readonly number[], observations?: readonly string[]) => Rich;
}

export function evidenceOf(
  events: readonly RecordedEvent[],
  state: State,
  moments: readonly Moment[],
  tell: Telling,
): Evidence {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  const told = new Map(moments.map((moment) => [moment.seq, moment]));
  const citation = (seq: number, at?: number): Citation[] => {
    const event = bySeq.get(seq);
    if (!event) return [];
    const when = at ?? event.time;
    const moment = told.get(seq);
    const says = moment ? [moment.who, moment.what].filter(Boolean).join(' ') : saysOf(event, state, tell);
    return [{ cite: seq, at: Math.round(when), shown: tell.stamp(when), ...(says ? { says } : {}) }];
  };
  return {
    cited(text, cites, observations = []) {
      const seen = observations.flatMap((id) => state.observations[id] ?? []);
      return [
        text,
        ...cites.flatMap((seq) => citation(seq)),
        ...seen.flatMap(({ seq, moment }) => citation(seq, moment)),
      ];
    },
  };
}

/** What an event says that is no turning point. */
function saysOf(event: RecordedEvent, state: State, tell: Telling): string {
  const { words, address, organisation, labelled } = tell;
  const inject = (number: number) => `#${number} ${words(state.injects[number]?.title)}`;
  const message = (id: string) => words(state.messages[id]?.title);
  switch (event.type) {
    case 'InjectReleased':
      return inject(event.data.number);
    case 'MessageDelivered':
      return inject(event.data.inject);
    case 'MessageSent': {
      const { from, to, title } = event.data;
      const receivers = to.map(address).filter(Boolean).join(', ');
      return labelled(`${address(from)} → ${receivers}`, words(title));
    }
    case 'FormSubmitted':
      return labelled(address(event.data.party), message(event.data.message));
    case 'LogEntryWritten':
      return labelled(organisation(event.data.organisation), event.data.text);
    case 'ActionMet':
    case 'ActionMissed': {
      const expected = state.expected[event.data.key];
      const outcome =
        event.type === 'ActionMissed' ? tell.t('missed') : event.data.late ? tell.t('late') : tell.t('met');
      return expected ? labelled(address(expected.party), `${words(expected.title)} (${outcome})`) : '';
    }
    case 'TaskOpened':
      return labelled(organisation(event.data.organisation), words(event.data.title));
    case 'TaskMoved':
    case 'TaskOverdue':
      return words(state.tasks[event.data.task]?.title);
    case 'ObservationMade':
    case 'ObservationCorrected':
      return labelled(tell.t('observation'), state.observations[event.data.observation]?.text ?? '');
    case 'InformationRequested':
      return labelled(
        `${organisation(event.data.organisation)} → ${organisation(event.data.to)}`,
        event.data.question,
      );
    case 'InformationGiven':
      return labelled(organisation(event.data.organisation), event.data.text);
    case 'DecisionPut':
      return event.data.question;
    default:
      return '';
  }
}
