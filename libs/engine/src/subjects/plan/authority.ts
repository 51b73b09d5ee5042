import { type Level, type Plan, type Playable } from '@tocsin/plan';
import { startOfDay } from '../../core/script';
import { endOfPeriod, type Period } from '@tocsin/plan';
import { mustRun, type Situation, whoever } from '../../core/command';
import type { State } from '../../core/state';
import type { PublicOrganisation } from '../../core/organisation';
import { Rejected } from '../../core/rejected';

/** Who acts under the plan: a person in the name of their organisation. */
export interface Acting {
  plan: Plan;
  organisation: PublicOrganisation;
  person: string;
}

/** The one who commands, in the name of their organisation, under the plan. @throws Rejected when there is none. */
export function acting(situation: Situation): Acting {
  mustRun(situation);
  const plan = situation.scenario.emergencyPlan;
  if (!plan) throw new Rejected('no-plan', 'This exercise is played without an emergency plan.');
  const person = whoever(situation);
  const organisation = situation.state.exercise?.organisations.find(({ id }) => id === person.organisation);
  if (!organisation)
    throw new Rejected('no-organisation', 'Only someone of an organisation can act under the plan.');
  return { plan, organisation, person: person.id };
}

/** The same, and what the organisation is lets it do this. @throws Rejected when the plan does not. */
export function actingAs(kinds: readonly string[], situation: Situation): Acting {
  const who = acting(situation);
  if (!kinds.includes(who.organisation.kind))
    throw new Rejected('not-allowed', 'The emergency plan gives this to other organisations.');
  return who;
}

/** The same, and the organisation shares the national picture. @throws Rejected when it does not. */
export function authority(situation: Situation): Acting {
  const who = acting(situation);
  if (!situation.state.plan?.authorities.includes(who.organisation.id))
    throw new Rejected('not-allowed', 'The emergency plan gives this to the authorities.');
  return who;
}

/** Someone who works on cases. */
export const evaluating = (situation: Situation): Acting =>
  actingAs(situation.scenario.emergencyPlan?.evaluates ?? [], situation);

export function levelOf(plan: Plan, id: string): Level {
  const level = plan.levels.find((one) => one.id === id);
  if (!level) throw new Rejected('unknown-level', `The plan has no level ${id}.`);
  return level;
}

/** Organisations of one of some kinds. */
export const ofKinds = (kinds: readonly string[], state: State): string[] =>
  (state.exercise?.organisations ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

/** Organisations that share the national picture: those that lead, coordinate or declare at some level. */
export function authoritiesOf(plan: Plan, organisations: readonly { id: string; kind: string }[]): string[] {
  const kinds = new Set<string>(
    plan.levels.flatMap(({ leads, coordinates, mayDeclare }) => [...leads, ...coordinates, ...mayDeclare]),
  );
  return organisations.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);
}

/** When a period ends that begins at an exercise time. */
export const endOf = (from: number, period: Period, scenario: Playable): number =>
  endOfPeriod(from, period, scenario.start.date, startOfDay(scenario));
