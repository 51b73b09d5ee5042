import { urlOf } from '../../http/url-of';

const BACK = 'to';

/** The page on which one signs in, and from which one comes back to where one was. */
export const signInFrom = ({ pathname }: { pathname: string }): string =>
  urlOf(`/sign-in?${new URLSearchParams({ [BACK]: pathname }).toString()}`);

/** Where to go on after signing in: a page of this app, whatever the link says. */
export function afterSignIn({ search, origin }: { search: string; origin: string }): string {
  const wanted = new URL(new URLSearchParams(search).get(BACK) ?? urlOf('/'), origin);
  return wanted.origin === origin ? wanted.pathname : urlOf('/');
}
