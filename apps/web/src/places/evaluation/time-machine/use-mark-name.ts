import type { Mark } from '@tocsin/engine';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../../exercise/plan/use-plan';
import { useText } from '../../../i18n/texts';
import { useLive } from '../../../exercise/live/live-context';

/** A mark in words: `Level: National crisis`, `Inject 12: …`. */
export function useMarkName(): (mark: Mark) => string {
  const { t } = useTranslation('moments');
  const text = useText();
  const live = useLive();
  const plan = usePlan();
  return useCallback(
    ({ kind, about = '' }) => {
      const { script, injects } = live.state;
      const phase = script?.phases.find(({ id }) => id === about)?.title;
      const level = plan?.levels.find(({ id }) => id === about)?.title;
      const title = kind === 'phase' ? phase : kind === 'level' ? level : injects[Number(about)]?.title;
      return t(`mark.${kind}`, { about, title: text(title) });
    },
    [t, text, live, plan],
  );
}
