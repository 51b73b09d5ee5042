import { staffOnly } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { ErasureEvents } from './events';

export const audience: Audiences<keyof ErasureEvents> = {
  TextsErased: staffOnly,
};
