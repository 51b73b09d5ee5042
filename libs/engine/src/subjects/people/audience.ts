import { to } from '@tocsin/scenario';
import { everyone, organisationOfPerson, shownTo } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { PeopleEvents } from './events';

export const audience: Audiences<keyof PeopleEvents> = {
  PersonEnrolled: ({ person, organisation }, state) =>
    shownTo([to.person(person), ...(organisation ? [to.organisation(organisation)] : [])], state),
  PersonWithdrawn: ({ person }, state) =>
    shownTo([to.person(person), ...organisationOfPerson(person, state)], state),
  CommsCheckCalled: everyone,
  CommsCheckAnswered: ({ person }, state) => shownTo([to.person(person)], state),
};
