import { urlOf } from '../../http/url-of';
/** What the server answers to somebody who took a seat. */
export interface Entered {
  exercise: string;
  seat: string;
}

/** Goes to the seat that was just taken. The page is loaded anew, so that nothing of before remains. */
export const enter = ({ exercise, seat }: Entered): void =>
  window.location.assign(urlOf(`/x/${exercise}/${seat}`));
