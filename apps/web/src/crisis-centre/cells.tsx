import type { Plan, PlanCell } from '@tocsin/plan';
import { durationMs } from '@tocsin/scenario';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../console/use-answer';
import { useText } from '../i18n/texts';
import { useExercise, useSend } from '../live/use-exercise';
import { Countdown } from '../ui/countdown';
import { useTimes } from '../ui/use-times';
import classes from './crisis-centre.module.css';
import { useMay } from './use-plan';

/** Minutes until the first meeting of a cell that is called together now. */
const SOON = 30;

/** The cells of the plan: which have been convened, and when each meets next. Its chair calls it. */
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
  const send = useSend();
  const { answer, busy } = useAnswer();
  const may = useMay()([cell.chair]);
  const convened = useExercise((state) => state.cells[cell.id]);
  const { length } = useTimes();
  const rhythm = cell.every ? durationMs(cell.every) / 60_000 : SOON;
  return (
    <li>
      <div>
        <span>{text(cell.title)}</span>
        <p className={classes.small}>
          {convened ? (
            <>
              {t('cells.next')} <Countdown to={convened.next} />
            </>
          ) : (
            text(cell.purpose)
          )}
        </p>
      </div>
      {may && (
        <Button
          size="xs"
          variant="default"
          loading={busy}
          onClick={() =>
            void answer(send({ type: 'ConveneCell', cell: cell.id, inMinutes: convened ? rhythm : SOON }))
          }
        >
          {t(convened ? 'cells.again' : 'cells.convene', {
            length: length((convened ? rhythm : SOON) * 60_000),
          })}
        </Button>
      )}
    </li>
  );
}
