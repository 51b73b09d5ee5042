import { CloseButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBase } from '../../../exercise/seat/seat-link';
import { useKnownEvents } from '../../../exercise/events/use-events';
import type { MomentSearch } from './moment-search';
import classes from './moments.module.css';
import { Panes } from './panes';
import { Steering } from './steering';
import { Timeline } from './timeline';
import { useTimeMachine } from './use-time-machine';
import { Button } from '../../../ui/button';

const Below = createContext(false);

/** Whether links to a moment show it on the same screen, below what one works on. */
export const useShownBelow = (): boolean => useContext(Below);

/** A screen that shows the moments it refers to below itself; where there is no room, its links lead to them. */
export function MomentsBelow({ children }: { children: ReactNode }) {
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const { seq } = useSearch({ strict: false }) as MomentSearch;
  const { known } = useKnownEvents();
  return (
    <Below value={wide}>
      {children}
      {wide && seq !== undefined && known.complete && <MomentBelow />}
    </Below>
  );
}

function MomentBelow() {
  const { t } = useTranslation('moments');
  const base = useBase();
  const { machine } = useKnownEvents();
  const { moment, change, playback, as, viewers, said } = useTimeMachine(machine);
  const { seq, after } = moment;
  const whole: MomentSearch = { seq, ...(after ? { after } : {}), as };
  return (
    <section className={classes.below} aria-label={t('title')}>
      <div className={classes.belowHead}>
        <p className={classes.said}>{said}</p>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconHistory size={14} aria-hidden />}
          renderRoot={(props) => <Link {...props} to={`${base}/moments` as '/'} search={whole as never} />}
        >
          {t('whole')}
        </Button>
        <CloseButton
          aria-label={t('close')}
          title={t('close')}
          onClick={() => change({ seq: undefined, after: undefined, as: undefined })}
        />
        <Timeline machine={machine} moment={moment} goTo={playback.goTo} />
        <Steering machine={machine} moment={moment} viewers={viewers} playback={playback} />
      </div>
      <Panes machine={machine} moment={moment} as={as} change={change} />
    </section>
  );
}
