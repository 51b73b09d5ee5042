import { Address } from '@tocsin/scenario';
import { everyone, organisationOfPerson, shownTo } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { PeopleEvents } from './events';

export const audience: Audiences<keyof PeopleEvents> = {
  PersonEnrolled: ({ person, organisation }, state) =>
    shownTo([Address.person(person), ...(organisation ? [Address.organisation(organisation)] : [])], state),
  PersonWithdrawn: ({ person }, state) =>
    shownTo([Address.person(person), ...organisationOfPerson(person, state)], state),
  CommsCheckCalled: everyone,
  CommsCheckAnswered: ({ person }, state) => shownTo([Address.person(person)], state),
};
