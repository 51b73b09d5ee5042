import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MARKED, REPORT, planSteps, playRandomly, started } from '../../testing';

/** By kind of event, the kinds of organisation that alone may bring it about. */
const ONLY: Record<string, (kind: string, data: Record<string, unknown>) => boolean> = {
  CaseRegistered: (kind) => kind === 'csirt',
  ReportLinked: (kind) => kind === 'csirt',
  CaseAssigned: (kind) => kind === 'csirt',
  CaseEvaluated: (kind) => kind === 'csirt',
  CaseMoved: (kind) => kind === 'csirt',
  LevelProposed: (kind, { level }) => kind === 'csirt' || (kind === 'operator' && level === 'incident'),
  LevelDeclared: (kind, { level, from }) => kind === 'csirt' && level !== 'crisis' && from !== 'crisis',
  DocumentWritten: (kind) => kind === 'csirt',
  DocumentApproved: (kind) => kind === 'csirt',
  DocumentReleased: (kind) => kind === 'csirt',
  ServiceMoved: (kind) => kind === 'csirt',
  DecisionPut: (kind) => kind === 'csirt',
  DecisionTaken: (kind) => kind === 'csirt',
  InformationRequested: (kind) => kind === 'csirt',
  AgendaSet: (kind) => kind === 'csirt',
  MinutesWritten: (kind) => kind === 'csirt',
};

it('whoever tries whatever, only those whom the plan names declare, evaluate, approve or release', () => {
  const tried = new Set<string>();
  fc.assert(
    fc.property(planSteps, (taken) => {
      const played = started(MARKED);
      played.do(REPORT, 'ann');
      playRandomly(played, taken);
      for (const { type, data, by } of played.log) {
        const rule = ONLY[type];
        if (!rule) continue;
        tried.add(type);
        const organisation = played.state.people[by]?.organisation;
        const kind = played.scenario.organisations.find(({ id }) => id === organisation)?.kind ?? '';
        expect([type, rule(kind, data as Record<string, unknown>)]).toEqual([type, true]);
      }
    }),
    { numRuns: 150 },
  );
  expect([...tried].sort()).toEqual(
    expect.arrayContaining(['CaseRegistered', 'DocumentWritten', 'LevelDeclared', 'LevelProposed']),
  );
});
