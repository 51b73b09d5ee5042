import type { InjectState, Message, State } from '@tocsin/engine';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address } from '@tocsin/scenario';
import { useText } from '../../../i18n/texts';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useChosen } from '../../../exercise/selection/selection-context';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import classes from '../pane/pane.module.css';
import linkClasses from '../pane/link.module.css';

/** What came back on an inject: decisions, forms, replies. */
export function InjectResponses({ inject }: { inject: InjectState }) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const addressName = useAddressName();
  const { select } = useChosen();
  const { message, replies } = useThrottledState(
    useCallback((state: State) => responsesOf(inject, state), [inject]),
  );
  if (!message || (!replies.length && !Object.keys(message.choices).length && !message.submissions.length))
    return null;
  return (
    <section>
      <h3>{t('responses.title')}</h3>
      <ul className={classes.list}>
        {Object.entries(message.choices).map(([party, { option, at, byDefault }]) => (
          <li key={party}>
            <span>
              <strong>{addressName(party as Address)}</strong>{' '}
              {text(message.decision?.options.find(({ id }) => id === option)?.label)}
            </span>
            {byDefault && <span className="quiet">{t('responses.byDefault')}</span>}
            <ExerciseTime at={at} />
          </li>
        ))}
        {message.submissions.map(({ party, person, at, values }) => (
          <li key={`${party} ${at} ${person}`}>
            <span>
              <strong>{addressName(party as Address)}</strong>{' '}
              {Object.entries(values)
                .map(([field, value]) => `${field}: ${String(value)}`)
                .join(' · ')}
            </span>
            <ExerciseTime at={at} />
          </li>
        ))}
        {replies.map(({ id, from, title, at, wall }) => (
          <li key={id}>
            <button type="button" className={linkClasses.link} onClick={() => select({ message: id })}>
              <strong>{addressName(from)}</strong> {text(title)}
            </button>
            <ExerciseTime at={at} wall={wall} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function responsesOf({ released }: InjectState, state: State): { message?: Message; replies: Message[] } {
  const message = state.messages[released?.message ?? ''];
  const replies = (message?.replies ?? []).map((id) => state.messages[id]).filter((one) => one !== undefined);
  return { message, replies };
}
