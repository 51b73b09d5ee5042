import { scoreOf } from '@tocsin/plan';
import { tlp } from '@tocsin/scenario';
import { z } from 'zod';
import { command, type Situation } from '../../core/command';
import type { Draft } from '../../core/events';
import { PLAYERS } from '../../core/person';
import type { State } from '../../core/state';
import { CASE_STATES } from './events';
import type { Case } from './state';
import type { Report } from '../incident-reports/state';
import { Rejected } from '../../core/rejected';
import { optional, optionalLong, short } from '../../core/text';
import { evaluating } from '../plan/authority';

function reportOf(id: string, state: State): Report {
  const report = state.reports[id];
  if (!report) throw new Rejected('unknown-report', `There is no incident report ${id}.`);
  if (state.registered[id])
    throw new Rejected('already-registered', `The report belongs to case ${state.registered[id]} already.`);
  return report;
}

/** A case that is still worked on. */
function openCase(id: string, { state }: Situation): Case {
  const one = state.cases[id];
  if (!one) throw new Rejected('unknown-case', `There is no case ${id}.`);
  if (one.state === 'closed') throw new Rejected('case-closed', `Case ${id} is closed.`);
  return one;
}

const registered = (report: Report, id: string): Draft => ({
  type: 'ReportRegistered',
  data: { report: report.report, case: id, organisation: report.organisation },
});

/** Registers one or several reports as a case. */
export const registerCase = command({
  type: 'RegisterCase',
  may: PLAYERS,
  body: { title: short, reports: z.array(z.string()).max(50).default([]), tlp: tlp.default('AMBER') },
  decide({ title, reports, tlp }, situation) {
    const { organisation, person } = evaluating(situation);
    const found = [...new Set(reports)].map((id) => reportOf(id, situation.state));
    const id = `c${situation.next}`;
    const organisations = [...new Set(found.map((report) => report.organisation))];
    const data = { case: id, title, reports: found.map(({ report }) => report), organisations, tlp };
    return [
      { type: 'CaseRegistered', data: { ...data, organisation: organisation.id, person } },
      ...found.map((report) => registered(report, id)),
    ];
  },
});

/** Adds a report to a case that it belongs to. */
export const linkReport = command({
  type: 'LinkReport',
  may: PLAYERS,
  body: { case: z.string(), report: z.string() },
  decide({ case: id, report: reportId }, situation) {
    const { person } = evaluating(situation);
    openCase(id, situation);
    const report = reportOf(reportId, situation.state);
    const { organisation } = report;
    return [
      { type: 'ReportLinked', data: { case: id, report: reportId, organisation, person } },
      registered(report, id),
    ];
  },
});

/** Gives a case to someone of the team. */
export const assignCase = command({
  type: 'AssignCase',
  may: PLAYERS,
  body: { case: z.string(), handler: z.string() },
  decide({ case: id, handler }, situation) {
    const { person, organisation } = evaluating(situation);
    openCase(id, situation);
    if (situation.state.people[handler]?.organisation !== organisation.id)
      throw new Rejected('unknown-person', 'A case is handled by someone of your organisation.');
    return [{ type: 'CaseAssigned', data: { case: id, handler, person } }];
  },
});

/** Scores a case on a sheet of the plan and says how severe it is. */
export const evaluateCase = command({
  type: 'EvaluateCase',
  may: PLAYERS,
  body: {
    case: z.string(),
    scale: z.string(),
    choices: z.record(
      z.string().max(64),
      z.strictObject({ option: z.string().max(64), reason: optional(2_000).optional() }),
    ),
    severity: z.string(),
    reason: optionalLong.default(''),
    agreed: z.boolean().default(false),
  },
  decide({ case: id, scale: scaleId, choices, severity, reason, agreed }, situation) {
    const { plan, person } = evaluating(situation);
    openCase(id, situation);
    const scale = plan.scales.find((one) => one.id === scaleId);
    if (!scale) throw new Rejected('unknown-option', `The plan has no scoresheet ${scaleId}.`);
    if (!plan.severities.some((one) => one.id === severity))
      throw new Rejected('unknown-option', `The plan has no severity ${severity}.`);
    const stray = Object.entries(choices).find(
      ([category, { option }]) =>
        !scale.categories.some((one) => one.id === category && one.options.some((o) => o.id === option)),
    );
    if (stray) throw new Rejected('unknown-option', `The sheet has no ${stray[0]} ${stray[1].option}.`);
    const chosen = Object.fromEntries(Object.entries(choices).map(([key, { option }]) => [key, option]));
    const { score, band, complete } = scoreOf(scale, chosen);
    if (!complete) throw new Rejected('sheet-incomplete', 'Choose an option in every category.');
    const evaluation = `v${situation.next}`;
    const data = { case: id, evaluation, scale: scaleId, choices, score, band: band.id };
    return [{ type: 'CaseEvaluated', data: { ...data, severity, reason, agreed, person } }];
  },
});

/** Moves a case through its life; closing it takes a closing report. */
export const moveCase = command({
  type: 'MoveCase',
  may: PLAYERS,
  body: { case: z.string(), to: z.enum(CASE_STATES), note: optionalLong.default('') },
  decide({ case: id, to, note }, situation) {
    const { person } = evaluating(situation);
    const one = situation.state.cases[id];
    if (!one) throw new Rejected('unknown-case', `There is no case ${id}.`);
    if (one.state === to) return [];
    if (to === 'closed' && !note)
      throw new Rejected('form-incomplete', 'A case is closed with a closing report.');
    return [{ type: 'CaseMoved', data: { case: id, to, note, person } }];
  },
});
