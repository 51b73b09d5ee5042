import type { PlanCell } from '@tocsin/plan';
import { MINUTE } from '@tocsin/words';
import { z } from 'zod';
import { command, soon, type Situation } from '../../core/command';
import type { Draft } from '../../core/events';
import { PLAYERS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { long, optionalLong } from '../../core/text';
import { actingAs, ofKinds, type Acting } from '../plan/authority';

/** A cell of the plan that the one who commands chairs. */
function chaired(id: string, situation: Situation): Acting & { cell: PlanCell; members: string[] } {
  const cell = situation.scenario.emergencyPlan?.cells.find((one) => one.id === id);
  if (!cell) throw new Rejected('unknown-cell', `The plan has no cell ${id}.`);
  const who = actingAs([cell.chair], situation);
  return { ...who, cell, members: ofKinds([cell.chair, ...cell.members], situation.state) };
}

/** Calls a cell of the plan together; its next meeting is so many minutes away, on this agenda. */
export const conveneCell = command({
  type: 'ConveneCell',
  may: PLAYERS,
  body: { cell: z.string(), inMinutes: z.number().min(0).max(10_080), agenda: optionalLong.default('') },
  decide({ cell: id, inMinutes, agenda }, situation): Draft[] {
    const { organisation, person, members } = chaired(id, situation);
    const next = soon(inMinutes * MINUTE, situation);
    const by = { organisation: organisation.id, person };
    return [
      { type: 'CellConvened', data: { cell: id, next, ...by } },
      ...(agenda ? [{ type: 'AgendaSet', data: { cell: id, agenda, members, ...by } } satisfies Draft] : []),
    ];
  },
});

/** Writes what a meeting of a cell came to, for its members. */
export const writeMinutes = command({
  type: 'WriteMinutes',
  may: PLAYERS,
  body: { cell: z.string(), text: long },
  decide({ cell: id, text }, situation) {
    const { organisation, person, members } = chaired(id, situation);
    if (!situation.state.cells[id])
      throw new Rejected('unknown-cell', `The cell ${id} has not been convened.`);
    const data = { minutes: `k${situation.next}`, cell: id, text, members };
    return [{ type: 'MinutesWritten', data: { ...data, organisation: organisation.id, person } }];
  },
});
