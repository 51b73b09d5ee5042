import type { ExerciseEvent } from '@tocsin/engine';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useText } from '../../i18n/texts';
import { useLive } from '../live/live-context';
import { useAddressName, useNames } from '../names/use-address-name';

/** An event in words. */
export interface Described {
  what: string;
  who: string;
  about: string;
  /** Where one sees it. */
  to?: string;
}

/** Says what happened, who did it and what it was about, in the language of the screen. */
export function useDescribed(): (event: ExerciseEvent) => Described {
  const { t } = useTranslation(['evaluation', 'terms']);
  const text = useText();
  const live = useLive();
  const names = useNames();
  const addressName = useAddressName();
  return useCallback(
    (event) => {
      const { injects, messages, expected } = live.state;
      const inject = (number: number) => `#${number} ${text(injects[number]?.title)}`;
      const message = (id: string) => text(messages[id]?.title) || id;
      const who =
        names[event.by] ??
        t(
          event.by === 'clock'
            ? 'terms:by.clock'
            : event.by === 'control'
              ? 'terms:by.control'
              : 'terms:by.server',
        );
      const said = { what: t(`terms:event.${event.type}`), who };
      switch (event.type) {
        case 'InjectReleased':
        case 'InjectScheduled':
        case 'InjectHeld':
        case 'InjectResumed':
        case 'InjectSkipped':
        case 'InjectRestored':
        case 'InjectEdited':
        case 'InjectImprovised':
        case 'InjectPlanned':
          return { ...said, about: inject(event.data.number), to: `conduct?inject=${event.data.number}` };
        case 'MessageDelivered':
          return { ...said, about: inject(event.data.inject), to: `conduct?inject=${event.data.inject}` };
        case 'MessageSent':
          return {
            ...said,
            about: `${addressName(event.data.from)} → ${event.data.to.map(addressName).join(', ')}: ${text(event.data.title)}`,
            to: `conduct?message=${event.data.message}`,
          };
        case 'ReceiptGiven':
          return {
            ...said,
            what: t(`terms:receipt.${event.data.receipt}`),
            about: event.data.messages.map(message).join('; '),
          };
        case 'OptionChosen': {
          const option = messages[event.data.message]?.decision?.options.find(
            ({ id }) => id === event.data.option,
          );
          return {
            ...said,
            about: `${addressName(event.data.party)}: ${text(option?.label) || event.data.option}`,
            to: `conduct?inject=${event.data.inject}`,
          };
        }
        case 'FormSubmitted':
          return {
            ...said,
            about: `${addressName(event.data.party)}: ${message(event.data.message)}`,
            to: `conduct?inject=${event.data.inject}`,
          };
        case 'IncidentReported':
          return {
            ...said,
            about: `${addressName(Address.organisation(event.data.organisation))}: ${event.data.title}`,
          };
        case 'LogEntryWritten':
          return { ...said, about: event.data.text };
        case 'ActionExpected':
          return {
            ...said,
            about: `${addressName(event.data.party)}: ${text(event.data.title)}`,
            to: `conduct?inject=${event.data.inject}`,
          };
        case 'ActionMet':
        case 'ActionMissed': {
          const one = expected[event.data.key];
          return {
            ...said,
            about: one ? `${addressName(one.party)}: ${text(one.title)}` : event.data.key,
            ...(one ? { to: `conduct?inject=${one.inject}` } : {}),
          };
        }
        case 'PersonEnrolled':
        case 'PersonWithdrawn':
        case 'CommsCheckAnswered':
          return { ...said, about: names[event.data.person] ?? '' };
        case 'ClockChanged':
          return {
            ...said,
            about: t(`terms:clockCause.${event.data.cause}`, { rate: event.data.clock.rate }),
          };
        case 'PhaseBegan':
          return {
            ...said,
            about: text(live.state.script?.phases.find(({ id }) => id === event.data.phase)?.title),
          };
        case 'NoteWritten':
          return { ...said, about: event.data.text };
        case 'CaseRegistered':
          return { ...said, about: event.data.title };
        case 'ReportLinked':
        case 'CaseAssigned':
        case 'CaseEvaluated':
        case 'CaseMoved':
          return { ...said, about: live.state.cases[event.data.case]?.title ?? event.data.case };
        case 'DocumentWritten':
          return { ...said, about: text(event.data.title) };
        case 'DocumentApproved':
        case 'DocumentReleased':
          return { ...said, about: text(live.state.documents[event.data.document]?.title) };
        case 'TaskOpened':
          return {
            ...said,
            about: `${addressName(Address.organisation(event.data.organisation))}: ${text(event.data.title)}`,
          };
        case 'TaskMoved':
        case 'TaskOverdue':
          return { ...said, about: text(live.state.tasks[event.data.task]?.title) };
        case 'DecisionPut':
          return { ...said, about: event.data.question };
        case 'DecisionTaken':
          return { ...said, about: `${event.data.option}: ${event.data.reason}` };
        case 'InformationRequested':
          return {
            ...said,
            about: `${addressName(Address.organisation(event.data.to))}: ${event.data.question}`,
          };
        case 'InformationGiven':
          return { ...said, about: event.data.text };
        case 'AgendaSet':
          return { ...said, about: event.data.agenda };
        case 'MinutesWritten':
          return { ...said, about: event.data.text };
        case 'TlpBreached':
          return {
            ...said,
            about: `TLP:${event.data.tlp} → ${event.data.to.map(addressName).join(', ')}: ${message(event.data.shared)}`,
          };
        case 'LevelDeclared':
        case 'LevelProposed':
          return { ...said, about: event.data.level };
        case 'DutyStepSubmitted':
        case 'DutyStepMissed':
          return { ...said, about: event.data.step };
        case 'ServiceRequested':
          return { ...said, about: event.data.text };
        default:
          return { ...said, about: '' };
      }
    },
    [t, text, live, names, addressName],
  );
}
