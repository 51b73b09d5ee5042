import { expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import type { EventType } from './core/events';
import type { table as cases } from './subjects/cases/audience.spec';
import type { table as cells } from './subjects/cells/audience.spec';
import type { table as conduct } from './subjects/conduct/audience.spec';
import type { table as decisions } from './subjects/decisions/audience.spec';
import type { table as documents } from './subjects/documents/audience.spec';
import type { table as duties } from './subjects/duties/audience.spec';
import type { table as erasure } from './subjects/erasure/audience.spec';
import type { table as exercise } from './subjects/exercise/audience.spec';
import type { table as expectedActions } from './subjects/expected-actions/audience.spec';
import type { table as hotwash } from './subjects/hotwash/audience.spec';
import type { table as incidentReports } from './subjects/incident-reports/audience.spec';
import type { table as informationRequests } from './subjects/information-requests/audience.spec';
import type { table as injects } from './subjects/injects/audience.spec';
import type { table as levels } from './subjects/levels/audience.spec';
import type { table as logEntries } from './subjects/log-entries/audience.spec';
import type { table as messages } from './subjects/messages/audience.spec';
import type { table as notes } from './subjects/notes/audience.spec';
import type { table as observations } from './subjects/observations/audience.spec';
import type { table as people } from './subjects/people/audience.spec';
import type { table as plan } from './subjects/plan/audience.spec';
import type { table as ratings } from './subjects/ratings/audience.spec';
import type { table as responses } from './subjects/responses/audience.spec';
import type { table as services } from './subjects/services/audience.spec';
import type { table as statements } from './subjects/statements/audience.spec';
import type { table as tasks } from './subjects/tasks/audience.spec';
import type { table as tlp } from './subjects/tlp/audience.spec';
import { EVERYONE } from './testing/cast';

type Tables = typeof cases &
  typeof cells &
  typeof conduct &
  typeof decisions &
  typeof documents &
  typeof duties &
  typeof erasure &
  typeof exercise &
  typeof expectedActions &
  typeof hotwash &
  typeof incidentReports &
  typeof informationRequests &
  typeof injects &
  typeof levels &
  typeof logEntries &
  typeof messages &
  typeof notes &
  typeof observations &
  typeof people &
  typeof plan &
  typeof ratings &
  typeof responses &
  typeof services &
  typeof statements &
  typeof tasks &
  typeof tlp;

/** Events of which no table says who receives them: there must be none. */
const forgotten: Record<Exclude<EventType, keyof Tables>, never> = {};

it('of every event somebody has said by hand who receives it', () => {
  expect(forgotten).toEqual({});
  const subjects = 'libs/engine/src/subjects';
  const without = readdirSync(subjects).filter((name) => !existsSync(`${subjects}/${name}/audience.spec.ts`));
  expect(without).toEqual([]);
});

it('the cast has somebody of every kind that a national exercise has', () => {
  expect(EVERYONE.length).toBeGreaterThanOrEqual(14);
});
