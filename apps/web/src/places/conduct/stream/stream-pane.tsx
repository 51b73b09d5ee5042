import type { Message, State } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { Empty } from '../../../ui/empty';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useChosen } from '../../../exercise/selection/selection-context';
import { useStill } from '../../../ui/use-still';
import { ListHead } from '../rows/list-head';
import rows from '../rows/rows.module.css';
import { DueRow } from '../rows/due-row';
import { arrowWalk } from '../../../ui/arrow-walk';
import { useThrottledState } from '../../../exercise/live/throttled-state';

const SHOWN = 200;

/** What people write, newest first: to each other, to personas, to exercise control; and their reports. */
export function StreamPane() {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const addressName = useAddressName();
  const { message: chosen, select } = useChosen();
  const stream = useThrottledState(streamOf);
  const still = useStill(stream.slice(0, SHOWN), idOf);
  return (
    <>
      <ListHead title={t('pane.stream')} still={still.waiting}>
        <span className="quiet">{stream.length}</span>
      </ListHead>
      <div className={rows.rows} onKeyDown={arrowWalk} {...still.under}>
        {stream.length === 0 && <Empty title={t('stream.none')}>{t('stream.noneNow')}</Empty>}
        <ul className={rows.list}>
          {still.rows.map((message) => (
            <DueRow
              key={message.id}
              lead={null}
              title={text(message.title)}
              below={`${addressName(message.from)} → ${message.to.map(addressName).join(', ')}`}
              when={<ExerciseTime at={message.at} />}
              chosen={chosen === message.id}
              onChoose={() => select({ message: message.id })}
            />
          ))}
        </ul>
      </div>
    </>
  );
}

const idOf = ({ id }: Message): string => id;

const streamOf = ({ messages }: State): Message[] =>
  Object.values(messages)
    .filter(({ person }) => person !== undefined)
    .sort((a, b) => b.seq - a.seq);
