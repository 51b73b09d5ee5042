import { Link, useRouter } from '@tanstack/react-router';
import { createContext, useCallback, useContext, type ComponentProps } from 'react';
import { urlOf } from '../../http/url-of';

/** Where the screens of one seat begin: `/x/<exercise>/<seat>`, longer in a preview. */
export const BaseContext = createContext('');
export const useBase = (): string => useContext(BaseContext);

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  /** Below the seat: `inbox/i31`. */
  to: string;
  /** Active on this place alone, not on those below it. */
  exact?: boolean;
}

/** A link to another screen of the same seat. */
export function SeatLink({ to, exact = false, ...rest }: Props) {
  const base = useBase();
  // The same screens hang under a seat and under its preview, so that the full path is only known here.
  return <Link {...rest} to={`${base}/${to}` as '/'} search={{} as never} activeOptions={{ exact }} />;
}

/** Goes to another screen of the same seat. */
export function useGo(): (to: string, how?: { replace?: boolean }) => void {
  const base = useBase();
  const { history } = useRouter();
  return useCallback(
    (to, how) => history[how?.replace ? 'replace' : 'push'](urlOf(`${base}/${to}`)),
    [base, history],
  );
}
