import type { FigureId } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { Telling } from './telling';

/** What a sample of a figure was measured on, in words; nothing where its organisation says it all. */
export function subjectOf(
  id: FigureId,
  subject: string,
  { state }: Pick<Figures, 'state'>,
  tell: Telling,
): string {
  switch (id) {
    case 'time-to-read':
      return injectOf(subject, state, tell);
    case 'time-to-acknowledge':
    case 'time-to-respond':
      return tell.words(state.expected[subject]?.title);
    case 'time-to-decide':
      return tell.words(state.messages[subject]?.decision?.question);
    case 'time-to-report':
      return '';
    case 'time-to-register':
      return state.reports[subject]?.title ?? subject;
    case 'time-to-evaluate':
      return `${subject} ${state.cases[subject]?.title ?? ''}`;
    case 'time-to-declare':
    case 'time-to-inform':
      return tell.plan('level', subject);
    case 'time-to-inform-all':
      return tell.words(state.documents[subject]?.title);
    case 'time-to-answer':
      return state.informationRequests[subject]?.question ?? subject;
    case 'time-to-resolve':
      return state.decisions[subject]?.question ?? subject;
  }
}

/** `#31 Screens go dark` */
export function injectOf(message: string, state: Figures['state'], tell: Telling): string {
  const { inject, title } = state.messages[message] ?? {};
  return [inject === undefined ? '' : `#${inject}`, tell.words(title) || message].filter(Boolean).join(' ');
}
