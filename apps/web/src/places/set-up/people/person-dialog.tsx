import { EditPerson } from './edit-person';
import { ErasePerson } from './erase-person';
import { MergePeople } from './merge-people';
import type { Enrolled, PersonDialogProps } from './people-queries';
import { PersonLink } from './person-link';
import { RemovePerson } from './remove-person';

export type PersonAct = 'edit' | 'link' | 'merge' | 'erase' | 'remove';
export interface AboutPerson {
  act: PersonAct;
  person: Enrolled;
}

/** The one dialog that is open about somebody of the list. */
export function PersonDialog({
  act,
  people,
  ...dialog
}: AboutPerson & PersonDialogProps & { people: Enrolled[] }) {
  switch (act) {
    case 'edit':
      return <EditPerson {...dialog} />;
    case 'link':
      return <PersonLink {...dialog} />;
    case 'merge':
      return <MergePeople {...dialog} people={people} />;
    case 'erase':
      return <ErasePerson {...dialog} />;
    case 'remove':
      return <RemovePerson {...dialog} />;
  }
}
