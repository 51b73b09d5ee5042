import type { Content, InjectState } from '@tocsin/engine';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { recipientsOf } from '../../../exercise/injects/reach';
import { EditDialog } from './edit-dialog';
import { Effect } from './effect';
import classes from '../pane/pane.module.css';
import { RecipientsDialog } from './recipients-dialog';
import { RetimeDialog } from './retime-dialog';
import { useSteer } from './use-steer';

type Dialog = 'retime' | 'edit' | 'recipients';

/** What can be done with an inject before it is released; the effect stands above the button that brings it. */
export function InjectActions({ inject, content }: { inject: InjectState; content: Content | undefined }) {
  const { t } = useTranslation('facilitator');
  const { steer, busy } = useSteer();
  const running = useExercise(({ standing }) => standing === 'running');
  const [dialog, open] = useState<Dialog>();
  const release = useRef<HTMLButtonElement>(null);
  const { standing, due } = inject;
  const close = () => open(undefined);
  const hold = () => void (standing === 'held' ? steer.resume(inject) : steer.hold(inject));
  const skip = () => void (standing === 'skipped' ? steer.restore(inject) : steer.skip(inject));
  const later = () => void steer.later(inject);
  useHotkeys([
    // Releasing cannot be taken back: its key only goes to the button, under the preview.
    ['R', () => release.current?.focus()],
    ['H', () => standing !== 'skipped' && hold()],
    ['5', later],
    ['K', () => open('retime')],
    ['X', skip],
    ['E', () => content && open('edit')],
    ['W', () => open('recipients')],
  ]);
  return (
    <div className={classes.actions}>
      <Effect to={recipientsOf(inject)} when={running ? t('effect.now') : t('effect.afterStart')} />
      <div className={classes.buttons}>
        <Button
          ref={release}
          size="xs"
          title="R"
          disabled={!running}
          loading={busy}
          onClick={() => void steer.release(inject)}
        >
          {t('steer.release')}
        </Button>
        {standing !== 'skipped' && (
          <Button size="xs" variant="default" title="H" onClick={hold}>
            {standing === 'held' ? t('steer.resume') : t('steer.hold')}
          </Button>
        )}
        {due !== undefined && standing !== 'skipped' && (
          <Button size="xs" variant="default" title="5" onClick={later}>
            {t('steer.later')}
          </Button>
        )}
        <Button size="xs" variant="default" title="K" onClick={() => open('retime')}>
          {t('steer.retime')}
        </Button>
        <Button size="xs" variant="default" title="X" onClick={skip}>
          {standing === 'skipped' ? t('steer.restore') : t('steer.skip')}
        </Button>
        <Button size="xs" variant="default" title="E" disabled={!content} onClick={() => open('edit')}>
          {t('steer.edit')}
        </Button>
        <Button size="xs" variant="default" title="W" onClick={() => open('recipients')}>
          {t('steer.whom')}
        </Button>
      </div>
      <RetimeDialog inject={inject} opened={dialog === 'retime'} close={close} />
      {content && <EditDialog inject={inject} content={content} opened={dialog === 'edit'} close={close} />}
      <RecipientsDialog inject={inject} opened={dialog === 'recipients'} close={close} />
    </div>
  );
}
