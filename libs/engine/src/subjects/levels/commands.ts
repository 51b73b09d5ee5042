import { mayMove, mayPropose, rankOf } from '@tocsin/plan';
import { durationMs } from '@tocsin/scenario';
import { z } from 'zod';
import { command, soon, type Situation } from '../../core/command';
import type { Draft } from '../../core/events';
import { PLAYERS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { long } from '../../core/text';
import { acting, levelOf, ofKinds, type Acting } from '../plan/authority';

const ids = z.array(z.string().max(64)).max(50).default([]);
const grounds = {
  level: z.string(),
  cases: ids,
  criteria: ids,
  reason: long,
};

function mustStand(
  { level, cases, criteria }: { level: string; cases: string[]; criteria: string[] },
  { plan }: Acting,
  { state }: Situation,
): void {
  if (state.plan?.level === level) throw new Rejected('same-level', 'That is the level now.');
  const wanted = levelOf(plan, level);
  const strange = criteria.find((id) => !wanted.criteria.some((one) => one.id === id));
  if (strange) throw new Rejected('unknown-option', `The level has no criterion ${strange}.`);
  const unknown = cases.find((id) => !state.cases[id]);
  if (unknown) throw new Rejected('unknown-case', `There is no case ${unknown}.`);
}

/** Proposes a level to those who may declare it. */
export const proposeLevel = command({
  type: 'ProposeLevel',
  may: PLAYERS,
  body: grounds,
  decide(proposed, situation) {
    const who = acting(situation);
    mustStand(proposed, who, situation);
    const { organisation, person, plan } = who;
    if (!mayPropose(levelOf(plan, proposed.level), organisation.kind))
      throw new Rejected('not-allowed', 'The emergency plan lets others propose this level.');
    const data = { ...proposed, proposal: `p${situation.next}`, organisation: organisation.id, person };
    return [{ type: 'LevelProposed', data }];
  },
});

/** Declares a level, upwards or downwards; what it obliges whom to do opens with it. */
export const declareLevel = command({
  type: 'DeclareLevel',
  may: PLAYERS,
  body: { ...grounds, proposal: z.string().optional() },
  decide({ proposal, ...declared }, situation): Draft[] {
    const who = acting(situation);
    mustStand(declared, who, situation);
    const { plan, organisation, person } = who;
    const from = situation.state.plan?.level ?? '';
    const to = levelOf(plan, declared.level);
    if (!mayMove(plan, levelOf(plan, from), to, organisation.kind))
      throw new Rejected('not-allowed', 'The emergency plan lets others declare this level.');
    const rank = rankOf(plan, to.id);
    const { level, cases, criteria, reason } = declared;
    return [
      { type: 'LevelDeclared', data: { level, rank, from, organisation: organisation.id, criteria } },
      { type: 'LevelGrounded', data: { level, cases, reason, person, proposal } },
      ...(rank > rankOf(plan, from) ? obliged(to.id, who, situation) : []),
    ];
  },
});

function obliged(level: string, { plan }: Acting, situation: Situation): Draft[] {
  return levelOf(plan, level).tasks.flatMap(({ id, title, by, within }) =>
    ofKinds(by, situation.state).map((organisation): Draft => ({
      type: 'TaskOpened',
      data: {
        task: `t${situation.next}-${id}-${organisation}`,
        title,
        organisation,
        due: soon(durationMs(within), situation),
        planned: { level, task: id },
      },
    })),
  );
}
