import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBase } from '../../../exercise/seat/seat-link';
import { useShownBelow } from './moment-below';
import type { MomentSearch } from './moment-search';

interface Props {
  /** The event whose moment it is. */
  seq: number;
  /** As whom: a person, `organisation:…`, `cell:…`, `staff`. */
  as?: string;
  className?: string;
  title?: string;
  children: ReactNode;
}

/** A link to the exercise right after an event: below the screen where it shows moments, else in the time machine. */
export function MomentLink({ seq, as, children, ...rest }: Props) {
  const base = useBase();
  const below = useShownBelow();
  const search: MomentSearch = { seq, ...(as ? { as } : {}) };
  const stay = (before: MomentSearch) => ({ ...before, after: undefined, ...search });
  return (
    <Link
      {...rest}
      to={below ? '.' : (`${base}/moments` as '/')}
      search={(below ? stay : search) as never}
      resetScroll={!below}
    >
      {children}
    </Link>
  );
}
