import type { State, Statement } from '@tocsin/engine';
import { Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useCommand } from '../../../commanding/use-command';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import classes from './report.module.css';
import { Button } from '../../../ui/button';

type Part = 'whole' | 'public' | ReturnType<typeof Address.organisation>;

/** The parts of the report, each given by decision to those whom it is meant for, with the statements chosen for it. */
export function Release() {
  const { t } = useTranslation('evaluation');
  const { wall } = useTimes();
  const name = usePartName();
  const [releasing, release] = useState<Part>();
  const ended = useExercise((state) => state.standing === 'ended');
  const { parts, releases } = useThrottledState(drawn);
  return (
    <section className={classes.release} aria-labelledby="release">
      <h2 id="release">{t('release.title')}</h2>
      <p>{t(ended ? 'release.what' : 'release.later')}</p>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <span>
              {name(part)}
              <span className={classes.small}>
                {releases[part]
                  ? t('release.since', {
                      at: wall(releases[part].wall),
                      count: releases[part].statements.length,
                    })
                  : t('release.notYet')}
              </span>
            </span>
            <Button size="compact-xs" variant="default" disabled={!ended} onClick={() => release(part)}>
              {t(releases[part] ? 'release.again' : 'release.do')}
            </Button>
          </li>
        ))}
      </ul>
      {releasing && <Choice part={releasing} onDone={() => release(undefined)} />}
    </section>
  );
}

function usePartName(): (part: Part) => string {
  const { t } = useTranslation('evaluation');
  const addressName = useAddressName();
  return (part) => (part === 'whole' || part === 'public' ? t(`report.${part}`) : addressName(part));
}

const drawn = ({ exercise, releases, plan }: State) => ({
  parts: [
    ...(plan ? (['whole'] as const) : []),
    'public' as const,
    ...(exercise?.organisations ?? []).map(({ id }) => Address.organisation(id)),
  ],
  releases: { ...releases },
});

/** Which statements go with a part: to begin with, those that are about its reader, or all for the authorities. */
function Choice({ part, onDone }: { part: Part; onDone: () => void }) {
  const { t } = useTranslation('evaluation');
  const name = usePartName();
  const { run, busy } = useCommand();
  const statements = useExercise((state) =>
    Object.values(state.statements)
      .filter(({ text, title }) => text || title)
      .sort((a, b) => a.first - b.first),
  );
  const [chosen, choose] = useState(() =>
    statements.filter(meantFor(part)).map(({ statement }) => statement),
  );
  return (
    <Modal opened onClose={onDone} size="lg" title={t('release.to', { part: name(part) })}>
      <p>{t(part === 'whole' ? 'release.wholeWhat' : 'release.partWhat')}</p>
      <Checkbox.Group value={chosen} onChange={choose} label={t('release.statements')}>
        <div className={classes.choice}>
          {statements.map(({ statement, title, text }) => (
            <Checkbox key={statement} value={statement} label={title || text.slice(0, 120)} />
          ))}
          {statements.length === 0 && <p className="quiet">{t('release.none')}</p>}
        </div>
      </Checkbox.Group>
      <Button
        mt="md"
        loading={busy}
        onClick={() =>
          void run({ type: 'ReleaseReport', part, statements: chosen }).then((done) => done && onDone())
        }
      >
        {t('release.do')}
      </Button>
    </Modal>
  );
}

const meantFor =
  (part: Part) =>
  ({ organisation, kind }: Statement): boolean =>
    part === 'whole' ||
    (part === 'public'
      ? kind === 'summary'
      : organisation !== undefined && part === Address.organisation(organisation));
