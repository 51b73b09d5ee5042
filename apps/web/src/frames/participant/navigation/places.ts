import {
  IconAddressBook,
  IconAlertHexagon,
  IconBook2,
  IconBuildingBank,
  IconChecklist,
  IconFileText,
  IconFolders,
  IconInbox,
  IconLifebuoy,
  IconMap2,
  IconMessage2Star,
  IconNote,
  IconNotebook,
  IconPencil,
  IconReportAnalytics,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import type { Place } from '../../seat/navigation';
import { useConsole } from '../../../exercise/seat/console-context';
import { useToDo } from '../../../exercise/to-do/use-to-do';
import { unread } from '../../../exercise/messages/received';

/** The screens of the console, in the order in which they are needed. */
export function usePlaces(): Place[] {
  const { t } = useTranslation('console');
  const { person } = useConsole();
  const waiting = useExercise((state) => unread(state, person).length);
  const { t: plan } = useTranslation('plan');
  const asked = useToDo();
  const planned = useExercise((state) => state.plan !== undefined);
  const authority = useExercise(
    (state) => state.plan?.authorities.includes(person.organisation ?? '') ?? false,
  );
  const unregistered = useExercise((state) =>
    state.plan?.caseEvaluators.includes(person.organisation ?? '')
      ? Object.keys(state.reports).filter((id) => !state.registered[id]).length
      : 0,
  );
  const ended = useExercise((state) => state.standing === 'ended');
  const { t: evaluation } = useTranslation('evaluation');
  const surveyed = useExercise((state) => state.survey !== undefined);
  const answered = useExercise((state) => state.surveyAnswers[person.id] !== undefined);
  const closed = useExercise((state) => state.surveyResult !== undefined);
  return [
    ...(surveyed
      ? [
          {
            to: 'hotwash',
            label: t('hotwash.title'),
            icon: IconMessage2Star,
            hotkey: 'h',
            ...(answered || closed ? {} : { count: 1, counted: t('hotwash.please') }),
          } satisfies Place,
        ]
      : []),
    ...(ended && person.part === 'participant'
      ? [
          {
            to: 'own-report',
            label: evaluation('report.ownTitle'),
            icon: IconReportAnalytics,
            hotkey: 'e',
          } satisfies Place,
        ]
      : []),
    {
      to: 'inbox',
      label: t('place.inbox'),
      icon: IconInbox,
      count: waiting,
      counted: t('inbox.unreadCount', { count: waiting }),
      hotkey: 'i',
    },
    {
      to: 'to-do',
      label: t('place.toDo'),
      icon: IconChecklist,
      count: asked.length,
      counted: t('toDo.count', { count: asked.length }),
      urgent: asked.some(({ overdue }) => overdue),
      hotkey: 'o',
    },
    { to: 'report', label: t('place.report'), icon: IconAlertHexagon, hotkey: 'r' },
    ...(planned
      ? [{ to: 'plan', label: plan('place.plan'), icon: IconBuildingBank, hotkey: 'p' } satisfies Place]
      : []),
    ...(authority
      ? [
          { to: 'situation', label: plan('place.situation'), icon: IconMap2, hotkey: 'm' } satisfies Place,
          { to: 'room', label: plan('place.room'), icon: IconUsersGroup, hotkey: 'k' } satisfies Place,
          {
            to: 'cases',
            label: plan('place.cases'),
            icon: IconFolders,
            count: unregistered,
            counted: plan('cases.waiting', { count: unregistered }),
            hotkey: 'c',
          } satisfies Place,
          {
            to: 'documents',
            label: plan('place.documents'),
            icon: IconFileText,
            hotkey: 'a',
          } satisfies Place,
        ]
      : []),
    ...(planned
      ? [{ to: 'services', label: plan('place.services'), icon: IconLifebuoy, hotkey: 's' } satisfies Place]
      : []),
    { to: 'log', label: t('place.log'), icon: IconNotebook, hotkey: 'l' },
    { to: 'notes', label: t('notes.title'), icon: IconNote, hotkey: 'n' },
    { to: 'compose', label: t('place.compose'), icon: IconPencil, hotkey: 'w' },
    { to: 'directory', label: t('place.directory'), icon: IconAddressBook, hotkey: 'd' },
    { to: 'briefing', label: t('place.briefing'), icon: IconBook2, hotkey: 'b' },
  ];
}
