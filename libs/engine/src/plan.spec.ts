import { describe, expect, it } from '@jest/globals';
import { loadPlan } from '@tocsin/plan';
import { HOUR, MINUTE } from '@tocsin/words';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { CommandBody } from './machine/decide';
import { aPlan, aScenario, playRandomly, MARKED, planSteps, started, type Played } from './testing';

const report: CommandBody = {
  type: 'ReportIncident',
  title: 'Dead desks',
  description: 'Since nine',
  category: 'availability',
};
const scenario = (injects: Parameters<typeof aScenario>[0] = []) =>
  aScenario(injects, { emergencyPlan: aPlan });
const refused = (what: () => unknown): string | undefined => {
  try {
    what();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return undefined;
};

/** A report of alpha, registered by the CERT. */
function reported(played: Played): { report: string; id: string } {
  const [event] = played.do(report, 'ann');
  const id = (event?.data as { report: string }).report;
  played.do({ type: 'RegisterCase', title: 'Desks', reports: [id] }, 'cleo');
  return { report: id, id: Object.keys(played.state.cases)[0]! };
}

describe('cases', () => {
  it('a report becomes a case, is scored, handled and closed; who reported learns that it was registered', () => {
    const played = started(scenario());
    const { report: first, id } = reported(played);
    expect(played.viewOf('ann').registered).toEqual({ [first]: id });
    expect(played.viewOf('ann').cases).toEqual({});
    played.do(
      {
        type: 'EvaluateCase',
        case: id,
        scale: 'scale',
        choices: { impact: { option: 'high', reason: 'All desks' } },
        severity: 'grave',
        agreed: true,
      },
      'cleo',
    );
    expect(played.state.facts.cases).toMatchObject([
      { severity: 'grave', score: 100, organisations: ['alpha'], sectors: ['energy'], state: 'evaluated' },
    ]);
    played.do({ type: 'AssignCase', case: id, handler: 'cleo' }, 'cleo');
    expect(refused(() => played.do({ type: 'MoveCase', case: id, to: 'closed' }, 'cleo'))).toBe(
      'form-incomplete',
    );
    played.do({ type: 'MoveCase', case: id, to: 'closed', note: 'A stolen account' }, 'cleo');
    expect(played.state.cases[id]).toMatchObject({ state: 'closed', handler: 'cleo' });
    expect(refused(() => played.do({ type: 'AssignCase', case: id, handler: 'cleo' }, 'cleo'))).toBe(
      'case-closed',
    );
  });

  it('a second report is linked once, and its organisation joins the case', () => {
    const played = started(scenario());
    const { id } = reported(played);
    const [event] = played.do(report, 'bob');
    const second = (event?.data as { report: string }).report;
    played.do({ type: 'LinkReport', case: id, report: second }, 'cleo');
    expect(played.state.cases[id]?.organisations).toEqual(['alpha', 'beta']);
    const again = () => played.do({ type: 'LinkReport', case: id, report: second }, 'cleo');
    expect(refused(again)).toBe('already-registered');
  });

  it('a sheet with a category left open, or an option it does not have, is refused', () => {
    const played = started(scenario());
    const { id } = reported(played);
    const sheet = (choices: Record<string, { option: string }>) =>
      refused(() =>
        played.do({ type: 'EvaluateCase', case: id, scale: 'scale', choices, severity: 'small' }, 'cleo'),
      );
    expect(sheet({})).toBe('sheet-incomplete');
    expect(sheet({ impact: { option: 'none' } })).toBe('unknown-option');
    expect(sheet({ colour: { option: 'high' } })).toBe('unknown-option');
  });
});

describe('the ladder', () => {
  const up: CommandBody = {
    type: 'DeclareLevel',
    level: 'incident',
    criteria: ['service'],
    reason: 'Because',
  };

  it('a level is declared by whom the plan says; its tasks open, everyone sees it, its grounds they do not', () => {
    const played = started(scenario());
    expect(refused(() => played.do(up, 'ann'))).toBe('not-allowed');
    played.do({ ...up, type: 'ProposeLevel' }, 'ann');
    played.do(up, 'cleo');
    expect(played.state.facts.plan).toEqual({ level: 'incident', rank: 1, since: 0 });
    const seen = played.viewOf('bob');
    expect(seen.plan?.level).toBe('incident');
    expect(seen.levels[0]?.reason).toBeUndefined();
    expect(played.viewOf('cleo').levels[0]?.reason).toBe('Because');
    expect(Object.values(played.state.tasks)).toMatchObject([
      { organisation: 'cert', due: 10 * MINUTE, planned: { level: 'incident', task: 'inform' } },
    ]);
    expect(refused(() => played.do(up, 'cleo'))).toBe('same-level');
  });

  it('what a level obliges to is overdue when its time is up, and not when it was done', () => {
    const played = started(scenario());
    played.do(up, 'cleo');
    played.wait(11 * MINUTE);
    expect(played.state.facts.tasks).toMatchObject([{ task: 'inform', state: 'open', overdue: true }]);
    const done = started(scenario());
    done.do(up, 'cleo');
    done.do({ type: 'MoveTask', task: Object.keys(done.state.tasks)[0]!, to: 'done' }, 'cleo');
    done.wait(11 * MINUTE);
    expect(done.state.facts.tasks).toMatchObject([{ state: 'done', overdue: false }]);
  });

  it('down goes whoever may declare the level left', () => {
    const played = started(scenario());
    played.do(up, 'cleo');
    const down: CommandBody = { type: 'DeclareLevel', level: 'none', reason: 'It is over' };
    expect(refused(() => played.do(down, 'bob'))).toBe('not-allowed');
    played.do(down, 'cleo');
    expect(played.state.facts.levels.map(({ level }) => level)).toEqual(['incident', 'none']);
  });

  it('conditions ask for the level, the cases and what was read', () => {
    const played = started(
      scenario([
        { number: 1, trigger: { when: "plan.level == 'incident' && cases.exists(c, c.score > 50.0)" } },
        {
          number: 2,
          trigger: { when: "documents.exists(d, d.document == 'advisory' && 'beta' in d.readBy)" },
        },
      ]),
    );
    const { id } = reported(played);
    played.do(up, 'cleo');
    played.wait(MINUTE);
    expect(played.released).toEqual([]);
    const choices = { impact: { option: 'high' } };
    played.do({ type: 'EvaluateCase', case: id, scale: 'scale', choices, severity: 'grave' }, 'cleo');
    expect(played.released).toEqual([1]);
    const text = { en: 'Close the account' };
    played.do({ type: 'WriteDocument', kind: 'advisory', title: text, body: text }, 'cleo');
    const document = Object.keys(played.state.documents)[0]!;
    played.do({ type: 'ApproveDocument', document, version: 1 }, 'cleo');
    played.do({ type: 'ReleaseDocument', document, to: ['sector:energy'] }, 'cleo');
    const message = played.state.documents[document]!.released!.message;
    expect(Object.keys(played.viewOf('bob').messages)).toContain(message);
    played.do({ type: 'GiveReceipt', messages: [message], receipt: 'read' }, 'bob');
    expect(played.released).toEqual([1, 2]);
    expect(played.viewOf('cleo').facts.documents).toMatchObject([{ readBy: ['beta'] }]);
    expect(played.viewOf('ann').messages[message]?.receipts['bob']).toBeUndefined();
    expect(played.state.facts.documents).toMatchObject([{ readBy: ['beta'], confirmedBy: [] }]);
  });
});

describe('documents', () => {
  const text = { en: 'Text' };

  it('a new version must be approved anew, and nothing is released that was not', () => {
    const played = started(scenario());
    played.do({ type: 'WriteDocument', kind: 'advisory', title: text, body: text }, 'cleo');
    const document = Object.keys(played.state.documents)[0]!;
    const release: CommandBody = { type: 'ReleaseDocument', document, to: ['organisation:alpha'] };
    expect(refused(() => played.do(release, 'cleo'))).toBe('not-approved');
    played.do({ type: 'ApproveDocument', document, version: 1 }, 'cleo');
    played.do({ type: 'WriteDocument', kind: 'advisory', document, title: text, body: text }, 'cleo');
    expect(refused(() => played.do(release, 'cleo'))).toBe('not-approved');
    const stale: CommandBody = { type: 'ApproveDocument', document, version: 1 };
    expect(refused(() => played.do(stale, 'cleo'))).toBe('unknown-document');
    played.do({ type: 'ApproveDocument', document, version: 2 }, 'cleo');
    played.do(release, 'cleo');
    expect(refused(() => played.do(release, 'cleo'))).toBe('document-released');
  });

  it('a draft is seen by nobody whom it does not concern', () => {
    const played = started(scenario());
    played.do({ type: 'WriteDocument', kind: 'statement', title: text, body: text }, 'cleo');
    expect(played.viewOf('ann').documents).toEqual({});
    expect(Object.keys(played.viewOf('eve').documents)).toHaveLength(1);
  });
});

describe('duties', () => {
  it('with the first report the clock runs; a step in time is met, one too late is late', () => {
    const played = started(scenario());
    played.do(report, 'ann');
    played.do(report, 'ann');
    const [obligation] = Object.values(played.state.obligations);
    expect(Object.keys(played.state.obligations)).toHaveLength(1);
    expect(obligation).toMatchObject({ duty: 'notify', organisation: 'alpha', aware: 0 });
    expect(obligation?.steps).toMatchObject([{ step: 'warning', due: 15 * MINUTE, state: 'open' }]);
    const submit = (values: Record<string, string>): CommandBody => ({
      type: 'SubmitDutyStep',
      obligation: obligation!.id,
      step: 'warning',
      values,
    });
    expect(refused(() => played.do(submit({}), 'ann'))).toBe('form-incomplete');
    expect(refused(() => played.do(submit({ what: 'x' }), 'bob'))).toBe('unknown-duty');
    played.wait(16 * MINUTE);
    expect(played.state.facts.duties).toMatchObject([{ step: 'warning', state: 'missed' }]);
    played.do(submit({ what: 'Everything' }), 'ann');
    expect(played.state.facts.duties).toMatchObject([
      { step: 'warning', state: 'late' },
      { step: 'final', state: 'open' },
    ]);
    expect(refused(() => played.do(submit({ what: 'again' }), 'ann'))).toBe('not-owed');
    expect(played.viewOf('bob').obligations).toEqual({});
    expect(Object.keys(played.viewOf('cleo').obligations)).toHaveLength(1);
  });

  const belgian = (organisation: { sector: string; constituency: string }, days = 40) => {
    const { plan } = loadPlan('p', readFileSync('plans/be-cyber-emergency-plan.yaml'));
    const base = aScenario([], { emergencyPlan: plan, end: `D${days} 12:00` });
    const organisations = base.organisations.map((one) =>
      one.id === 'alpha' ? { ...one, ...organisation } : one,
    );
    return started({ ...base, organisations: organisations as typeof base.organisations });
  };
  const stepsOf = (played: Played, duty: string) =>
    Object.fromEntries(
      Object.values(played.state.obligations)
        .find((one) => one.duty === duty)!
        .steps.map(({ step, due }) => [step, due === undefined ? undefined : due / HOUR]),
    );

  it('NIS2: 24 hours, 72 hours (24 for trust services), a month after the notification; the middle one on request', () => {
    const operator = belgian({ sector: 'energy', constituency: 'essential-operator' });
    operator.do(report, 'ann');
    expect(stepsOf(operator, 'nis2')).toEqual({ 'early-warning': 24, notification: 72 });
    const trust = belgian({ sector: 'digital-providers', constituency: 'essential-operator' });
    trust.do(report, 'ann');
    expect(stepsOf(trust, 'nis2')).toEqual({ 'early-warning': 24, notification: 24 });
    operator.wait(HOUR);
    const id = Object.keys(operator.state.obligations)[0]!;
    const values = { severity: 'grave', impact: 'much' };
    operator.do({ type: 'SubmitDutyStep', obligation: id, step: 'notification', values }, 'ann');
    // From 5 January, 10:00, to 5 February, 10:00.
    expect(stepsOf(operator, 'nis2')).toMatchObject({ final: 1 + 31 * 24, intermediate: undefined });
  });

  it('GDPR: 72 hours from the moment of awareness that one declares', () => {
    const played = belgian({ sector: 'energy', constituency: 'company' });
    played.wait(2 * HOUR);
    played.do({ type: 'DeclareAware', duty: 'gdpr', minutesAgo: 60 }, 'ann');
    expect(stepsOf(played, 'gdpr')).toEqual({ notification: 73 });
    expect(refused(() => played.do({ type: 'DeclareAware', duty: 'dora' }, 'ann'))).toBe('not-owed');
  });

  it('DORA: 4 hours after classification and 24 after awareness, whichever is first; 72 hours; a month', () => {
    const played = belgian({ sector: 'banking', constituency: 'company' });
    played.do(report, 'ann');
    expect(stepsOf(played, 'dora')).toEqual({ initial: 24 });
    played.wait(2 * HOUR);
    const obligation = Object.values(played.state.obligations).find(({ duty }) => duty === 'dora')!.id;
    played.do({ type: 'ClassifyIncident', obligation }, 'ann');
    expect(stepsOf(played, 'dora')).toEqual({ initial: 6 });
    const submit = (step: string, values: Record<string, string>) =>
      played.do({ type: 'SubmitDutyStep', obligation, step, values }, 'ann');
    submit('initial', { classification: 'x', impact: 'y' });
    expect(stepsOf(played, 'dora')).toMatchObject({ intermediate: 74 });
    submit('intermediate', { status: 'z' });
    expect(stepsOf(played, 'dora')).toMatchObject({ final: 2 + 31 * 24 });
    const slow = belgian({ sector: 'banking', constituency: 'company' });
    slow.do(report, 'ann');
    slow.wait(23 * HOUR);
    slow.do({ type: 'ClassifyIncident', obligation }, 'ann');
    expect(stepsOf(slow, 'dora')).toEqual({ initial: 24 });
  });

  it('the law knows no night and no pause of the story: a night break and a jump use the time up', () => {
    const base = aScenario([], {
      emergencyPlan: aPlan,
      end: 'D3 12:00',
      nights: [{ from: '+00:10', to: 'D2 09:00' }],
    });
    const night = started(base);
    night.do(report, 'ann');
    night.wait(10 * MINUTE);
    night.do({ type: 'ResumeClock' });
    night.wait(MINUTE);
    expect(night.state.facts.duties).toMatchObject([{ step: 'warning', state: 'missed' }]);
    const jumped = started(scenario());
    jumped.do(report, 'ann');
    jumped.do({ type: 'JumpClock', to: 30 * MINUTE, passed: 'skip' });
    expect(jumped.state.facts.duties).toMatchObject([{ step: 'warning', state: 'missed' }]);
    const paused = started(scenario());
    paused.do(report, 'ann');
    paused.do({ type: 'PauseClock' });
    paused.wait(HOUR);
    expect(paused.state.facts.duties).toMatchObject([{ step: 'warning', state: 'open' }]);
  });
});

describe('services', () => {
  it('who is entitled asks, the CERT accepts and delivers, nobody else sees it', () => {
    const played = started(scenario());
    const ask = (service: string): CommandBody => ({ type: 'RequestService', service, text: 'Please' });
    expect(refused(() => played.do(ask('audit'), 'ann'))).toBe('not-entitled');
    played.do(ask('help'), 'ann');
    const request = Object.keys(played.state.services)[0]!;
    const move = (to: 'accepted' | 'delivered' | 'declined'): CommandBody => ({
      type: 'MoveService',
      request,
      to,
      text: 'Here',
    });
    expect(refused(() => played.do(move('accepted'), 'ann'))).toBe('not-allowed');
    played.do(move('accepted'), 'cleo');
    played.do(move('delivered'), 'cleo');
    expect(refused(() => played.do(move('declined'), 'cleo'))).toBe('not-allowed');
    expect(played.viewOf('ann').services[request]).toMatchObject({ state: 'delivered' });
    expect(played.viewOf('bob').services).toEqual({});
  });
});

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

describe("the crisis centre's room", () => {
  it('a question is put, decided once, looked at again, and carried out by a task', () => {
    const played = started(scenario());
    const put: CommandBody = { type: 'PutDecision', question: 'Cut it?', options: ['yes', 'no'] };
    expect(refused(() => played.do(put, 'ann'))).toBe('not-allowed');
    played.do(put, 'cleo');
    const [decision = ''] = Object.keys(played.state.decisions);
    const take = (option: string) => () =>
      played.do(
        { type: 'TakeDecision', decision, option, reason: 'Safer', decider: 'Head', reviewInMinutes: 30 },
        'cleo',
      );
    expect(refused(take('perhaps'))).toBe('unknown-option');
    take('yes')();
    expect(refused(take('no'))).toBe('already-decided');
    expect(played.state.decisions[decision]?.taken).toMatchObject({ option: 'yes', review: 30 * MINUTE });
    expect(played.state.facts.decisions).toMatchObject([{ inject: 0, organisation: 'cert', option: 'yes' }]);
    const open: CommandBody = {
      type: 'OpenTask',
      title: 'Cut',
      organisation: 'alpha',
      withinMinutes: 5,
      decision,
    };
    played.do(open, 'cleo');
    expect(Object.values(played.viewOf('ann').tasks)).toMatchObject([{ decision, organisation: 'alpha' }]);
    expect(played.viewOf('ann').decisions).toEqual({});
  });

  it('an organisation is asked for information, answers late, and nobody else learns of it', () => {
    const played = started(scenario());
    const { report: id } = reported(played);
    played.do(
      { type: 'RequestInformation', to: 'alpha', question: 'Whose desk?', withinMinutes: 5, about: id },
      'cleo',
    );
    const [request = ''] = Object.keys(played.viewOf('ann').informationRequests);
    const give: CommandBody = { type: 'GiveInformation', request, text: 'The third' };
    expect(refused(() => played.do(give, 'bob'))).toBe('unknown-request');
    played.wait(6 * MINUTE);
    played.do(give, 'ann');
    expect(refused(() => played.do(give, 'ann'))).toBe('already-given');
    expect(played.state.facts.informationRequests).toMatchObject([
      { to: 'alpha', answered: true, late: true },
    ]);
    expect(played.viewOf('bob').informationRequests).toEqual({});
  });

  it('a cell has an agenda and minutes, which its members read; that it meets, all know', () => {
    const played = started(scenario());
    const convene: CommandBody = {
      type: 'ConveneCell',
      cell: 'evaluation',
      inMinutes: 10,
      agenda: '1. Scope',
    };
    const minutes: CommandBody = { type: 'WriteMinutes', cell: 'evaluation', text: 'Agreed' };
    expect(refused(() => played.do(minutes, 'cleo'))).toBe('unknown-cell');
    expect(refused(() => played.do(convene, 'ann'))).toBe('not-allowed');
    played.do(convene, 'cleo');
    expect(played.viewOf('cleo').agendas['evaluation']?.agenda).toBe('1. Scope');
    expect(played.viewOf('ann').cells['evaluation']?.next).toBe(10 * MINUTE);
    expect(played.viewOf('ann').agendas).toEqual({});
    played.do(minutes, 'cleo');
    expect(Object.values(played.viewOf('cleo').minutes)).toMatchObject([{ text: 'Agreed' }]);
    expect(played.state.agendas).toEqual({});
  });

  it('the common log is the authorities’; an entry has its source and grading, a correction stays in it', () => {
    const played = started(scenario());
    const entry: CommandBody = {
      type: 'WriteLogEntry',
      text: 'The grid is stable',
      source: 'Dispatch',
      grading: { source: 'B', information: '2' },
      common: true,
    };
    expect(refused(() => played.do(entry, 'ann'))).toBe('not-allowed');
    played.do(entry, 'cleo');
    const [id = ''] = Object.keys(played.state.logEntries);
    played.do({ type: 'WriteLogEntry', text: 'The grid was stable', corrects: id }, 'cleo');
    expect(Object.values(played.state.logEntries)).toMatchObject([
      { grading: { source: 'B' } },
      { common: true },
    ]);
  });

  it('a statement is not released before its embargo', () => {
    const played = started(scenario());
    played.do(
      {
        type: 'WriteDocument',
        kind: 'advisory',
        title: { en: 'Close' },
        body: { en: 'Now' },
        embargo: 10 * MINUTE,
      },
      'cleo',
    );
    const [document = ''] = Object.keys(played.state.documents);
    played.do({ type: 'ApproveDocument', document, version: 1 }, 'cleo');
    const release: CommandBody = { type: 'ReleaseDocument', document, to: ['organisation:alpha'] };
    expect(refused(() => played.do(release, 'cleo'))).toBe('under-embargo');
    played.wait(10 * MINUTE);
    played.do(release, 'cleo');
    expect(played.state.documents[document]?.state).toBe('released');
  });
});

describe('TLP', () => {
  const inject = {
    number: 1,
    trigger: { at: '+00:01' },
    recipients: ['organisation:alpha'],
  } as const;
  const personas = [
    { id: 'editor', name: { en: 'Editor' }, listed: true },
    { id: 'press', name: { en: 'Press' }, listed: true },
    { id: 'nordmark', name: { en: 'CSIRT Nordmark' }, listed: true, network: 'first' },
  ];
  const passOn = (tlp: 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR', to: string) => {
    const played = started(aScenario([{ ...inject, tlp } as never], { emergencyPlan: aPlan, personas }));
    played.wait(MINUTE);
    const share: CommandBody = {
      type: 'SendMessage',
      to: [to],
      title: 'Look',
      body: 'At this',
      shares: 'i1',
    };
    return { played, share, code: refused(() => played.do(share, 'ann')) };
  };

  it.each([
    ['CLEAR', 'persona:editor', undefined],
    ['GREEN', 'organisation:beta', undefined],
    ['GREEN', 'persona:press', 'beyond-tlp'],
    ['GREEN', 'persona:nordmark', undefined],
    ['AMBER', 'organisation:cert', undefined],
    ['AMBER', 'organisation:beta', 'beyond-tlp'],
    ['AMBER+STRICT', 'organisation:cert', 'beyond-tlp'],
    ['AMBER+STRICT', 'role:spokesperson@alpha', undefined],
    ['RED', 'role:spokesperson@alpha', 'beyond-tlp'],
    ['RED', 'organisation:alpha', undefined],
    ['RED', 'control', undefined],
  ] as const)('TLP:%s passed on to %s: %s', (tlp, to, expected) => {
    expect(passOn(tlp, to).code).toBe(expected);
  });

  it('who does it all the same does it; the evaluators see it, the players do not', () => {
    const { played, share } = passOn('AMBER', 'organisation:beta');
    played.do({ ...share, knowingly: true }, 'ann');
    expect(played.state.facts.breaches).toMatchObject([{ organisation: 'alpha', tlp: 'AMBER' }]);
    expect(Object.values(played.viewOf('eve').breaches)).toMatchObject([{ to: ['organisation:beta'] }]);
    for (const person of ['ann', 'bob', 'cleo']) expect(played.viewOf(person).breaches).toEqual({});
  });
});

it('whoever tries whatever, only those whom the plan names declare, evaluate, approve or release', () => {
  const tried = new Set<string>();
  fc.assert(
    fc.property(planSteps, (taken) => {
      const played = started(MARKED);
      played.do(report, 'ann');
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
