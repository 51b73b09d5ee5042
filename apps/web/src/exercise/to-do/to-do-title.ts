import type { ToDo } from '@tocsin/engine';
import { usePlan } from '../plan/use-plan';
import { useText } from '../../i18n/texts';

/** Where one does what is asked: at the message that asks it, or on the page of the emergency plan. */
export const placeOf = ({ message }: ToDo): string => (message ? `inbox/${message}` : 'plan');

/** How what is asked is called, in the language of the screen. */
export function useToDoTitle(): (toDo: ToDo) => string {
  const plan = usePlan();
  const text = useText();
  return ({ title, duty }) => {
    if (!duty) return typeof title === 'string' ? title : text(title);
    const found = plan?.duties.find(({ id }) => id === duty.duty);
    const step = found?.steps.find(({ id }) => id === duty.step);
    return found && step ? `${text(found.title)}: ${text(step.title)}` : duty.step;
  };
}
