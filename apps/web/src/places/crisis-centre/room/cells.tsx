import type { Plan, PlanCell } from '@tocsin/plan';
import { Address, durationMs } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import { Group, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Countdown } from '../../../exercise/time/countdown';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { Prose } from '../../../ui/prose';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import classes from '../crisis-centre.module.css';
import { useMay } from '../../../exercise/plan/use-plan';
import { Button } from '../../../ui/button';

/** Minutes until the first meeting of a cell that is called together now. */
const SOON = 30;

/** The cells of the plan: which have been convened, when each meets next on what, and what its meetings came to. */
export function Cells({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  if (plan.cells.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="cells">
      <h2 id="cells">{t('cells.title')}</h2>
      <ul className={classes.rows}>
        {plan.cells.map((cell) => (
          <Row key={cell.id} cell={cell} />
        ))}
      </ul>
    </section>
  );
}

function Row({ cell }: { cell: PlanCell }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const may = useMay()([cell.chair]);
  const addressName = useAddressName();
  const convened = useExercise((state) => state.cells[cell.id]);
  const agenda = useExercise((state) => state.agendas[cell.id]?.agenda);
  const sent = [cell.chair, ...cell.members];
  const members = useExercise((state) =>
    (state.exercise?.organisations ?? []).filter(({ kind }) => (sent as string[]).includes(kind)),
  );
  const minutes = useExercise((state) =>
    Object.values(state.minutes)
      .filter((one) => one.cell === cell.id)
      .sort((a, b) => b.wall - a.wall),
  );
  return (
    <li>
      <div>
        <strong>{text(cell.title)}</strong>
        {convened && (
          <>
            {' '}
            · {t('cells.next')} <Countdown to={convened.next} />
          </>
        )}
        {!convened && <p className={classes.small}>{text(cell.purpose)}</p>}
        <p className={classes.small}>
          {t('cells.members', {
            names: members.map(({ id }) => addressName(Address.organisation(id))).join(', '),
          })}
        </p>
        {agenda && (
          <details open>
            <summary>{t('cells.agenda')}</summary>
            <Prose>{agenda}</Prose>
          </details>
        )}
        {minutes.map(({ minutes: id, at, wall, text: words }) => (
          <details key={id}>
            <summary>
              {t('cells.minutesOf')} <ExerciseTime at={at} wall={wall} />
            </summary>
            <Prose>{words}</Prose>
          </details>
        ))}
        {may && <Chair cell={cell} convened={convened !== undefined} />}
      </div>
    </li>
  );
}

/** What the chair does: call the next meeting on an agenda, write the minutes of the last. */
function Chair({ cell, convened }: { cell: PlanCell; convened: boolean }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const { run, busy } = useCommand();
  const { length } = useTimes();
  const rhythm = cell.every ? durationMs(cell.every) / MINUTE : SOON;
  const [minutes, setMinutes] = useState<number | string>(convened ? rhythm : SOON);
  const [agenda, setAgenda] = useState('');
  const [words, setWords] = useState('');
  const convene = async () => {
    const accepted = await run({
      type: 'ConveneCell',
      cell: cell.id,
      inMinutes: Number(minutes) || 0,
      agenda: agenda.trim(),
    });
    if (accepted) setAgenda('');
  };
  const write = async () => {
    if (await run({ type: 'WriteMinutes', cell: cell.id, text: words.trim() })) setWords('');
  };
  return (
    <details>
      <summary>{t(convened ? 'cells.nextMeeting' : 'cells.call', { cell: text(cell.title) })}</summary>
      <div className={classes.form}>
        <Group align="end">
          <NumberInput
            label={t('cells.inMinutes')}
            min={0}
            max={10_080}
            value={minutes}
            onChange={setMinutes}
            w="10rem"
          />
          <Button size="sm" variant="default" loading={busy} onClick={() => void convene()}>
            {t(convened ? 'cells.again' : 'cells.convene', { length: length(Number(minutes) * MINUTE) })}
          </Button>
        </Group>
        <Textarea
          label={t('cells.agenda')}
          autosize
          value={agenda}
          onChange={({ currentTarget }) => setAgenda(currentTarget.value)}
        />
        {convened && (
          <>
            <Textarea
              label={t('cells.minutes')}
              autosize
              value={words}
              onChange={({ currentTarget }) => setWords(currentTarget.value)}
            />
            <div>
              <Button size="xs" loading={busy} disabled={!words.trim()} onClick={() => void write()}>
                {t('cells.writeMinutes')}
              </Button>
            </div>
          </>
        )}
      </div>
    </details>
  );
}
