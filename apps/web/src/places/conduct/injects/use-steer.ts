import type { InjectState } from '@tocsin/engine';
import { addPlay } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../../exercise/live/live-context';
import { useTimes } from '../../../exercise/time/use-times';
import { useCommand } from '../../../commanding/use-command';

export const FIVE_MINUTES = 5 * MINUTE;

/** What a facilitator does with an inject that has not been released, each with what takes it back. */
export function useSteer() {
  const { t } = useTranslation('facilitator');
  const { run, busy } = useCommand();
  const { stamp } = useTimes();
  const live = useLive();
  const steer = useMemo(
    () => ({
      release: ({ number }: InjectState) =>
        run({ type: 'ReleaseInject', number }, { done: t('steer.released', { number }) }),
      hold: ({ number }: InjectState) =>
        run(
          { type: 'HoldInject', number },
          { done: t('steer.held', { number }), undo: [{ type: 'ResumeInject', number }] },
        ),
      resume: ({ number }: InjectState) =>
        run(
          { type: 'ResumeInject', number },
          { done: t('steer.resumed', { number }), undo: [{ type: 'HoldInject', number }] },
        ),
      skip: ({ number }: InjectState) =>
        run(
          { type: 'SkipInject', number },
          { done: t('steer.skipped', { number }), undo: [{ type: 'RestoreInject', number }] },
        ),
      restore: ({ number }: InjectState) =>
        run(
          { type: 'RestoreInject', number },
          { done: t('steer.restored', { number }), undo: [{ type: 'SkipInject', number }] },
        ),
      retime: ({ number, due: before }: InjectState, due: number) =>
        run(
          { type: 'RetimeInject', number, due },
          {
            done: t('steer.retimed', { number, time: stamp(due) }),
            ...(before === undefined
              ? {}
              : { undo: [{ type: 'RetimeInject' as const, number, due: before }] }),
          },
        ),
      later: (inject: InjectState) =>
        steerLater(inject, live.state.exercise?.nights ?? [], (due) => steer.retime(inject, due)),
    }),
    [run, t, stamp, live],
  );
  return { steer, busy };
}

const steerLater = <T>(
  { due }: InjectState,
  nights: Parameters<typeof addPlay>[2],
  retime: (due: number) => T,
): T | undefined => (due === undefined ? undefined : retime(addPlay(due, FIVE_MINUTES, nights)));
