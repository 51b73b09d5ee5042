import { Address } from '@tocsin/scenario';
import { evaluatorsOnly, everyone } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { HotwashEvents } from './events';

export const audience: Audiences<keyof HotwashEvents> = {
  SurveyOpened: everyone,
  SurveyAnswered: ({ person }) => [Address.private(person)],
  SurveyClosed: evaluatorsOnly,
};
