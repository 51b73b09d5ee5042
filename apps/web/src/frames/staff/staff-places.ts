import {
  IconBuildingCommunity,
  IconDeviceDesktop,
  IconEye,
  IconFlag,
  IconHistory,
  IconListSearch,
  IconMap2,
  IconNotebook,
  IconReportAnalytics,
  IconScale,
  IconTimelineEvent,
  IconUsersPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../exercise/live/use-exercise';
import type { Place } from '../seat/navigation';
import { useSeat } from '../../exercise/seat/seat';

/** The screens of those who run, evaluate or watch an exercise, in the order in which they are needed. */
export function useStaffPlaces(): Place[] {
  const { t } = useTranslation('facilitator');
  const { part } = useSeat();
  const standing = useExercise((state) => state.standing);
  const conduct: Place = { to: 'conduct', label: t('place.conduct'), icon: IconTimelineEvent, hotkey: 'c' };
  const organisations: Place = {
    to: 'organisations',
    label: t('place.organisations'),
    icon: IconBuildingCommunity,
    hotkey: 'o',
  };
  const follow: Place = { to: 'follow', label: t('place.follow'), icon: IconListSearch, hotkey: 'f' };
  const notebook: Place = { to: 'notebook', label: t('place.notebook'), icon: IconNotebook, hotkey: 'n' };
  const planned = useExercise((state) => state.plan !== undefined);
  const { t: plan } = useTranslation('plan');
  const situation: Place[] = planned
    ? [{ to: 'situation', label: plan('place.situation'), icon: IconMap2, hotkey: 'm' }]
    : [];
  const { t: evaluation } = useTranslation('evaluation');
  const report: Place = {
    to: 'after-action',
    label: evaluation('report.place'),
    icon: IconReportAnalytics,
    hotkey: 'r',
  };
  const observe: Place = { to: 'observe', label: evaluation('observe.place'), icon: IconEye, hotkey: 'b' };
  const ratings: Place = { to: 'ratings', label: evaluation('ratings.title'), icon: IconScale, hotkey: 'a' };
  const { t: of } = useTranslation('moments');
  const moments: Place = { to: 'moments', label: of('place'), icon: IconHistory, hotkey: 't' };
  const wall: Place = { to: 'wall', label: t('place.wall'), icon: IconDeviceDesktop, hotkey: 'w' };
  const people: Place = { to: 'people', label: t('place.people'), icon: IconUsersPlus, hotkey: 'p' };
  const start: Place = { to: 'start', label: t('place.start'), icon: IconFlag, hotkey: 's' };
  const play = [conduct, organisations, ...situation];
  const evaluate = [follow, moments, notebook, observe, ratings, report];
  switch (part) {
    case 'facilitator':
      return standing === 'running' || standing === 'ended'
        ? [...play, ...evaluate, people, start, wall]
        : [people, start, ...play, ...evaluate, wall];
    case 'local-controller':
      return [conduct, organisations, moments, notebook, wall];
    case 'evaluator':
      return [observe, ratings, follow, moments, ...play, notebook, report, wall];
    default:
      return [follow, moments, ...play, wall];
  }
}
