import { make } from '../../testing/acts';
import type { Played } from '../../testing';
import { AUTHORITIES, GRID, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { InformationRequestEvents } from './events';

const ask = (to: string, question: string) => (played: Played) =>
  void make(played, { type: 'RequestInformation', to, question, withinMinutes: 5 }, 'crisisCentre');
const give = (by: string) => (played: Played) =>
  void played.do(
    { type: 'GiveInformation', request: Object.keys(played.state.informationRequests)[0]!, text: CANARY },
    by,
  );
const ofGrid = [...GRID, 'gridControl', ...AUTHORITIES, ...STAFF] as const;
const ofPolice = ['police', ...AUTHORITIES, ...STAFF] as const;

export const table: AudienceTable<keyof InformationRequestEvents> = {
  InformationRequested: [
    { when: 'of an operator', by: ask('grid', CANARY), to: ofGrid },
    { when: 'of the police', by: ask('police', CANARY), to: ofPolice },
  ],
  InformationGiven: [
    { when: 'by an operator', given: ask('grid', 'x'), by: give('spokesperson'), to: ofGrid },
    { when: 'by the police', given: ask('police', 'x'), by: give('police'), to: ofPolice },
  ],
};

describeAudiences(table);
