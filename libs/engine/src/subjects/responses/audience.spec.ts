import type { Played } from '../../testing';
import { castScenario, GRID, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { ResponseEvents } from './events';

const decision = {
  question: { en: 'Cut it?' },
  options: [
    { id: 'yes', label: { en: 'Yes' } },
    { id: 'no', label: { en: 'No' } },
  ],
  within: '5m',
  default: 'no',
};
const form = { fields: [{ id: 'words', label: { en: 'Words' }, type: 'text', required: true }] };
const asked = (recipients: string[]) =>
  castScenario([{ number: 1, trigger: { at: '+00:01' }, recipients, decision, form }]);
const arrive = (played: Played) => void played.wait(60_000);
const ofGrid = [...GRID, 'gridControl', ...STAFF] as const;

export const table: AudienceTable<keyof ResponseEvents> = {
  OptionChosen: [
    {
      when: 'by an organisation',
      scenario: asked(['organisation:grid']),
      given: arrive,
      by: (played) => played.do({ type: 'ChooseOption', message: 'i1', option: 'yes' }, 'grid'),
      to: ofGrid,
    },
    {
      when: 'by a role',
      scenario: asked(['role:spokesperson@grid']),
      given: arrive,
      by: (played) => played.do({ type: 'ChooseOption', message: 'i1', option: 'yes' }, 'spokesperson'),
      to: ['spokesperson', 'gridControl', ...STAFF],
    },
    {
      when: 'by one of two who were asked',
      scenario: asked(['organisation:police', 'organisation:rail']),
      given: arrive,
      by: (played) => played.do({ type: 'ChooseOption', message: 'i1', option: 'yes' }, 'police'),
      to: ['police', ...STAFF],
    },
    {
      when: 'by default',
      scenario: asked(['cell:liaison']),
      given: arrive,
      by: (played) => played.wait(5 * 60_000),
      to: ['liaison', ...STAFF],
    },
  ],
  FormSubmitted: [
    {
      when: 'by an organisation',
      scenario: asked(['organisation:grid', 'organisation:rail']),
      given: arrive,
      by: (played) => played.do({ type: 'SubmitForm', message: 'i1', values: { words: CANARY } }, 'analyst'),
      to: ofGrid,
    },
    {
      when: 'by a cell',
      scenario: asked(['cell:liaison']),
      given: arrive,
      by: (played) => played.do({ type: 'SubmitForm', message: 'i1', values: { words: CANARY } }, 'liaison'),
      to: ['liaison', ...STAFF],
    },
  ],
};

describeAudiences(table);
