import { emptyState, evolve, type RecordedEvent, type State } from '@tocsin/engine';
import type { Telling } from './telling';

/** A turning point: when, who did what, and the event that proves it. */
export interface Moment {
  at: number;
  who: string;
  what: string;
  seq: number;
  /** The phase that begins with it. */
  phase?: string;
}

/** What the report tells of the course of the exercise: the turning points, in order. */
export function narrative(events: readonly RecordedEvent[], tell: Telling): Moment[] {
  const state = emptyState();
  const moments: Moment[] = [];
  for (const event of events) {
    evolve(state, event);
    const told = tellOf(event, state, tell);
    if (event.type === 'PhaseBegan') {
      const phase = phaseOf(event.data.phase, state, tell);
      const what = tell.t('phaseBegan', { phase });
      moments.push({ at: event.time, seq: event.seq, who: '', what, phase });
    } else if (told) moments.push({ at: event.time, seq: event.seq, who: told[0], what: told[1] });
  }
  return moments;
}

const phaseOf = (phase: string, { script }: State, { words }: Telling): string =>
  words(script?.phases.find(({ id }) => id === phase)?.title) || phase;

/** Who did what; nothing for what is no turning point. */
function tellOf(event: RecordedEvent, state: State, tell: Telling): [string, string] | undefined {
  const { t, words, organisation, plan } = tell;
  switch (event.type) {
    case 'IncidentReported':
      return [organisation(event.data.organisation), t('reported', { title: event.data.title })];
    case 'CaseRegistered': {
      const { case: id, title } = event.data;
      return [organisation(event.data.organisation), t('registered', { case: id, title })];
    }
    case 'CaseEvaluated': {
      const { case: id, severity, score } = event.data;
      const how = { case: id, severity: plan('severity', severity), score: score.toFixed(2) };
      return [organisation(state.cases[id]?.organisation ?? ''), t('evaluated', how)];
    }
    case 'CaseMoved': {
      const { case: id, to, note } = event.data;
      if (to !== 'closed') return undefined;
      return [organisation(state.cases[id]?.organisation ?? ''), t('closed', { case: id, note })];
    }
    case 'LevelProposed': {
      const { level, reason } = event.data;
      const what = t('proposed', { level: plan('level', level), reason });
      return [organisation(event.data.organisation), what];
    }
    case 'LevelDeclared': {
      const level = plan('level', event.data.level);
      return [organisation(event.data.organisation), t('declared', { level })];
    }
    case 'CellConvened':
      return [organisation(event.data.organisation), t('convened', { cell: plan('cell', event.data.cell) })];
    case 'DocumentReleased': {
      const document = state.documents[event.data.document];
      if (!document) return undefined;
      const what = { kind: t(`kind.${document.kind}`), title: words(document.title) };
      return [organisation(event.data.organisation), t('released', what)];
    }
    case 'OptionChosen': {
      const { message, party, option: id, byDefault } = event.data;
      const asked = state.messages[message]?.decision?.options.find((one) => one.id === id);
      const option = words(asked?.label) || id;
      return [tell.address(party), t(byDefault ? 'choseDefault' : 'chose', { option })];
    }
    case 'DecisionTaken': {
      const { decision, option } = event.data;
      const question = state.decisions[decision]?.question ?? '';
      return [organisation(event.data.organisation), t('took', { question, option })];
    }
    case 'TlpBreached':
      return [organisation(event.data.organisation), t('breached', { tlp: event.data.tlp })];
    default:
      return undefined;
  }
}
