import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBase } from '../../shell/seat-link';
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

/** A link to the time machine, right after an event. */
export function MomentLink({ seq, as, children, ...rest }: Props) {
  const search: MomentSearch = { seq, ...(as ? { as } : {}) };
  return (
    <Link {...rest} to={`${useBase()}/moments` as '/'} search={search as never}>
      {children}
    </Link>
  );
}
