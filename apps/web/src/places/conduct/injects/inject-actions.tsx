import type { Content, InjectState } from '@tocsin/engine';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recipientsOf } from '../../../exercise/injects/reach';
import { useLive } from '../../../exercise/live/live-context';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useTimes } from '../../../exercise/time/use-times';
import { onKey } from '../../../ui/keys';
import classes from '../pane/pane.module.css';
import { ActionButton } from './action-button';
import { EditDialog } from './edit-dialog';
import { Effect } from './effect';
import { RecipientsDialog } from './recipients-dialog';
import { RetimeDialog } from './retime-dialog';
import { useSteer } from './use-steer';

type Dialog = 'retime' | 'edit' | 'recipients';

/**
 * What can be done with an inject before it is released; the effect stands above the button that brings it.
 * Once it is released the buttons stay where they are, switched off: a second press meets nothing else.
 */
export function InjectActions({ inject, content }: { inject: InjectState; content: Content | undefined }) {
  const { t } = useTranslation('facilitator');
  const { steer, busy } = useSteer();
  const { stamp } = useTimes();
  const live = useLive();
  const running = useExercise(({ standing }) => standing === 'running');
  const [dialog, open] = useState<Dialog>();
  const release = useRef<HTMLButtonElement>(null);
  const { number, standing, due, released } = inject;
  const off = released !== undefined;
  const close = () => open(undefined);
  /** Does nothing to an inject that was released before the screen could show it, nor while an act is under way. */
  const press = (act: () => unknown) => () => {
    if (!busy && live.state.injects[number]?.released === undefined) act();
  };
  /** What undoes itself means the inject as it is shown: where that has changed since, it does nothing. */
  const toggle = (act: () => unknown) =>
    press(() => live.state.injects[number]?.standing === standing && act());
  const acts = {
    release: press(() => steer.release(inject)),
    hold: toggle(() => (standing === 'held' ? steer.resume(inject) : steer.hold(inject))),
    skip: toggle(() => (standing === 'skipped' ? steer.restore(inject) : steer.skip(inject))),
    later: press(() => steer.later(inject)),
    retime: press(() => open('retime')),
    edit: press(() => open('edit')),
    recipients: press(() => open('recipients')),
  };
  useHotkeys([
    // Releasing cannot be taken back: its key only goes to the button, under the preview.
    ['R', onKey(() => release.current?.focus())],
    ['H', onKey(() => standing !== 'skipped' && acts.hold())],
    ['5', onKey(() => due !== undefined && standing !== 'skipped' && acts.later())],
    ['K', onKey(acts.retime)],
    ['X', onKey(acts.skip)],
    ['E', onKey(() => content && acts.edit())],
    ['W', onKey(acts.recipients)],
  ]);
  const when = off
    ? t('effect.at', { time: stamp(released.at) })
    : t(running ? 'effect.now' : 'effect.afterStart');
  return (
    <div className={classes.actions}>
      <Effect to={recipientsOf(inject)} when={when} />
      <div className={classes.buttons}>
        <ActionButton
          ref={release}
          busy={busy}
          title="R"
          variant="filled"
          off={off || !running}
          onPress={acts.release}
        >
          {t(off ? 'standing.released' : 'steer.release')}
        </ActionButton>
        {standing !== 'skipped' && (
          <ActionButton title="H" busy={busy} off={off} onPress={acts.hold}>
            {t(standing === 'held' ? 'steer.resume' : 'steer.hold')}
          </ActionButton>
        )}
        {due !== undefined && standing !== 'skipped' && (
          <ActionButton title="5" busy={busy} off={off} onPress={acts.later}>
            {t('steer.later')}
          </ActionButton>
        )}
        <ActionButton title="K" busy={busy} off={off} onPress={acts.retime}>
          {t('steer.retime')}
        </ActionButton>
        <ActionButton title="X" busy={busy} off={off} onPress={acts.skip}>
          {t(standing === 'skipped' ? 'steer.restore' : 'steer.skip')}
        </ActionButton>
        <ActionButton title="E" busy={busy} off={off || !content} onPress={acts.edit}>
          {t('steer.edit')}
        </ActionButton>
        <ActionButton title="W" busy={busy} off={off} onPress={acts.recipients}>
          {t('steer.whom')}
        </ActionButton>
      </div>
      <RetimeDialog inject={inject} opened={dialog === 'retime'} close={close} />
      {content && <EditDialog inject={inject} content={content} opened={dialog === 'edit'} close={close} />}
      <RecipientsDialog inject={inject} opened={dialog === 'recipients'} close={close} />
    </div>
  );
}
