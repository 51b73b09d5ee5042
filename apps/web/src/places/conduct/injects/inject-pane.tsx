import type { InjectState } from '@tocsin/engine';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { State } from '@tocsin/engine';
import { useMaySteer, usePlace } from '../../../exercise/seat/seat';
import { Empty } from '../../../ui/empty';
import { Fault } from '../../../ui/fault';
import { Prose } from '../../../ui/prose';
import { useText } from '../../../i18n/texts';
import { useChosen } from '../../../exercise/selection/selection-context';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { NotesAbout } from '../notebook/notes-about';
import { InjectActions } from './inject-actions';
import { InjectContent } from './inject-content';
import { InjectExpected } from './inject-expected';
import { InjectHead } from './inject-head';
import { injectQuery } from './inject-query';
import { InjectReceipts } from './inject-receipts';
import { InjectResponses } from './inject-responses';
import classes from '../pane/pane.module.css';

/** The inject in hand. */
export function InjectPane() {
  const { t } = useTranslation('facilitator');
  const { inject: chosen } = useChosen();
  const inject = useThrottledState(
    useCallback((state: State) => (chosen === undefined ? undefined : state.injects[chosen]), [chosen]),
  );
  if (!inject)
    return (
      <Empty title={chosen === undefined ? t('inject.none') : t('inject.unknown', { number: chosen })}>
        {t('inject.choose')}
      </Empty>
    );
  return <Shown key={inject.number} inject={inject} />;
}

function Shown({ inject }: { inject: InjectState }) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const place = usePlace();
  const { improvised, edited, number } = inject;
  const query = useQuery({
    ...injectQuery(place, number, JSON.stringify(edited ?? {})),
    enabled: !improvised,
  });
  const script = query.data;
  const content = improvised?.content ?? script?.content;
  const mayAct = useMaySteer();
  const [steered] = useState(inject.standing !== 'released');
  return (
    <article className={classes.pane} aria-labelledby={`inject-${number}`}>
      <InjectHead inject={inject} tlp={improvised?.tlp ?? script?.tlp} />
      {mayAct && steered && <InjectActions inject={inject} content={content} />}
      <div className={classes.body}>
        {query.isError && <Fault error={query.error} again={() => void query.refetch()} />}
        {script?.guidance && (
          <section>
            <h3>{t('inject.guidance')}</h3>
            <Prose>{text(script.guidance)}</Prose>
          </section>
        )}
        <InjectExpected inject={inject} planned={script?.expected ?? []} mayAct={mayAct} />
        {inject.released && <InjectReceipts inject={inject} />}
        {inject.released && <InjectResponses inject={inject} />}
        {content && <InjectContent inject={inject} content={content} script={script} />}
        <NotesAbout about={`i${number}`} />
      </div>
    </article>
  );
}
