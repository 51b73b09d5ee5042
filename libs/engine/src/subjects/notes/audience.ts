import { Address } from '@tocsin/scenario';
import { evaluatorsOnly } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { NoteEvents } from './events';

export const audience: Audiences<keyof NoteEvents> = {
  NoteWritten: ({ person }) => [Address.private(person)],
  NoteReleased: ({ person }) => [...evaluatorsOnly(), Address.person(person)],
};
