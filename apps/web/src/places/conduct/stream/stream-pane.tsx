import type { Message, State } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { Empty } from '../../../ui/empty';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useChosen } from '../../../exercise/selection/selection-context';
import due from '../rows/rows.module.css';
import { DueRow } from '../rows/due-row';
import { arrowWalk } from '../../../ui/arrow-walk';
import { usePicture } from '../../../exercise/live/picture';

const SHOWN = 200;

/** What people write, newest first: to each other, to personas, to exercise control; and their reports. */
export function StreamPane() {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const addressName = useAddressName();
  const { message: chosen, select } = useChosen();
  const stream = usePicture(streamOf);
  return (
    <>
      <div className={due.head}>
        <h2>{t('pane.stream')}</h2>
        <span className="quiet">{stream.length}</span>
      </div>
      <div className={due.rows} onKeyDown={arrowWalk}>
        {stream.length === 0 && <Empty title={t('stream.none')}>{t('stream.noneNow')}</Empty>}
        <ul className={due.list}>
          {stream.slice(0, SHOWN).map((message) => (
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

const streamOf = ({ messages }: State): Message[] =>
  Object.values(messages)
    .filter(({ person }) => person !== undefined)
    .sort((a, b) => b.seq - a.seq);
