import { Kbd } from '@mantine/core';
import classes from './key-list.module.css';

/** Keys and what they do. `g p` are two keys, one after the other. */
export function KeyList({ keys }: { keys: [keys: string, what: string][] }) {
  return (
    <dl className={classes.keys}>
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            {key.split(' ').map((one) => (
              <Kbd key={one}>{one}</Kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
