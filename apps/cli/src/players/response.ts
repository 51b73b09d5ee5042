import type { CommandBody, ExerciseEvent } from '@tocsin/engine';
import { Address, type DocumentKind, type ExpectedAction, type Form, type Inject } from '@tocsin/scenario';
import type { Random } from './random';

/** Share of decisions that choose what the script expects. */
const AS_EXPECTED = 0.6;

/** The command with which an expected action is done; what the plan asks for is done under the plan. */
export function responseTo(
  { action, to, option }: ExpectedAction,
  { message, key }: ExerciseEvent<'ActionExpected'>['data'],
  inject: Inject,
  random: Random,
): CommandBody | undefined {
  const title = inject.content.title['en'] ?? Object.values(inject.content.title)[0] ?? '';
  switch (action) {
    case 'acknowledge':
      return { type: 'GiveReceipt', messages: [message], receipt: 'acknowledged' };
    case 'reply':
      return {
        type: 'SendMessage',
        to: [Address.persona(inject.sender)],
        title: `Re: ${title}`.slice(0, 300),
        body: 'We have read this and are working on it.',
        inReplyTo: message,
      };
    case 'send-message':
      return {
        type: 'SendMessage',
        to: [to ?? 'control'],
        title: `About: ${title}`.slice(0, 300),
        body: 'What we know at this moment, and what we do about it.',
      };
    case 'choose': {
      const options = inject.decision?.options ?? [];
      const chosen = option && random.next() < AS_EXPECTED ? option : random.pick(options)?.id;
      return { type: 'ChooseOption', message, option: chosen ?? '' };
    }
    case 'submit':
      return { type: 'SubmitForm', message, values: filled(inject.form, random) };
    case 'report-incident':
      return {
        type: 'ReportIncident',
        title: title.slice(0, 300) || 'Incident',
        description: 'First report: what we saw, since when, and what it affects.',
        category: 'intrusions',
        services: 'Under investigation',
        suspectedMalicious: true,
        tlp: 'AMBER',
      };
    case 'write-log':
      return { type: 'WriteLogEntry', text: `Noted: ${title}`, about: message };
    case 'release-advisory':
    case 'release-sitrep':
    case 'release-statement':
      return {
        type: 'WriteDocument',
        kind: action.slice('release-'.length) as DocumentKind,
        title: { en: title.slice(0, 300) || 'About what happened' },
        body: { en: 'What we know, what we ask of you, when we speak next.' },
      };
    case 'observed':
      return { type: 'MarkAction', key, met: true };
    default:
      return undefined;
  }
}

function filled(form: Form | undefined, random: Random): Record<string, string | number | boolean> {
  const values: Record<string, string | number | boolean> = {};
  for (const { id, type, choices } of form?.fields ?? [])
    values[id] =
      type === 'number'
        ? Math.round(random.between(1, 1_000))
        : type === 'yesno'
          ? random.next() < 0.5
          : type === 'choice'
            ? random.pick(choices ?? []).id
            : type === 'datetime'
              ? '2026-01-01T09:00'
              : 'As far as we know now.';
  return values;
}
