import type { Playable } from '@tocsin/plan';
import type { Inject } from '@tocsin/scenario';

const base = {
  category: 'contextual',
  channel: 'mail',
  sender: 'editor',
  recipients: ['organisation:alpha'],
  storyline: 'main',
  attack: [],
  attachments: [],
  expected: [],
  status: 'approved',
} as const;

type Loose = Partial<Record<keyof Inject, unknown>> & Pick<Inject, 'number' | 'trigger'>;

/** An inject of which a test says only what matters to it. */
export const anInject = (inject: Loose): Inject =>
  ({
    ...base,
    content: { title: { en: `Inject ${inject.number}` }, body: { en: 'Text' } },
    ...inject,
  }) as unknown as Inject;

/** Three organisations over an hour from 09:00; a test adds the injects it needs. */
export const aScenario = (injects: Loose[], change: Partial<Playable> = {}): Playable => ({
  format: 1,
  id: 'test',
  title: { en: 'Test' },
  summary: { en: 'Test' },
  story: { en: 'Test' },
  languages: ['en'],
  start: { date: '2026-01-05', time: '09:00', timeZone: 'Europe/Brussels' },
  end: '+01:00',
  nights: [],
  variables: {},
  objectives: [],
  storylines: [{ id: 'main', title: { en: 'Main' } }],
  phases: [],
  groundTruth: [],
  organisations: [
    {
      id: 'alpha',
      name: { en: 'Alpha' },
      sector: 'energy',
      kind: 'operator',
      constituency: 'essential-operator',
    },
    {
      id: 'beta',
      name: { en: 'Beta' },
      sector: 'energy',
      kind: 'operator',
      constituency: 'essential-operator',
    },
    {
      id: 'cert',
      name: { en: 'CERT' },
      sector: 'public-administration',
      kind: 'csirt',
      constituency: 'administration',
    },
  ],
  cells: [{ id: 'evaluation-cell', name: { en: 'Evaluation cell' } }],
  roles: [{ id: 'spokesperson', name: { en: 'Spokesperson' } }],
  personas: [{ id: 'editor', name: { en: 'Editor' }, listed: true }],
  addressBook: [],
  injects: injects.map(anInject),
  ...change,
});
