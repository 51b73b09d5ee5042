import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  ACTION_FIELDS,
  ACTION_STATES,
  DUE_WITHIN,
  isOutstanding,
  type ActionChange,
  type ActionFields,
  type ActionFilter,
  type ActionHistory,
  type ActionsDue,
  type CorrectiveAction,
} from '@tocsin/protocol';
import type { Text } from '@tocsin/scenario';
import { randomUUID } from 'node:crypto';
import { In, Repository, type EntityManager } from 'typeorm';
import { Accounts } from '../identity/accounts';
import { ActionChangeEntity, CorrectiveActionEntity } from './corrective-action.entity';

/** What a new action comes from. */
export interface Origin {
  exercise: string | null;
  exerciseTitle: Text | null;
  finding: string | null;
}

const OUTSTANDING = ACTION_STATES.filter(isOutstanding);

/** The corrective actions of this installation, with every change that was ever made to them. */
@Injectable()
export class CorrectiveActions {
  constructor(
    @InjectRepository(CorrectiveActionEntity) private readonly actions: Repository<CorrectiveActionEntity>,
    @InjectRepository(ActionChangeEntity) private readonly changes: Repository<ActionChangeEntity>,
    private readonly accounts: Accounts,
  ) {}

  /** What is still to be done first, by when it falls due. */
  async list({ state, element, owner, words }: ActionFilter): Promise<CorrectiveAction[]> {
    const query = this.actions
      .createQueryBuilder('action')
      .leftJoinAndSelect('action.tests', 'test')
      .orderBy('action.due')
      .addOrderBy('action.createdAt')
      .addOrderBy('action.id')
      .addOrderBy('test.chosenAt');
    if (state === 'outstanding') query.andWhere({ state: In(OUTSTANDING) });
    else if (state) query.andWhere({ state });
    if (element) query.andWhere({ element });
    if (owner) query.andWhere({ owner });
    if (words)
      query.andWhere(
        `position(lower(:words) in lower(concat_ws(' ', action.action, action.issue, action.capability, action.owner,
           action.contact, CAST(action.exerciseTitle AS text)))) > 0`,
        { words },
      );
    const found = await query.getMany();
    const [outstanding, rest] = [true, false].map((is) =>
      found.filter((one) => isOutstanding(one.state) === is),
    );
    return [...outstanding!, ...rest!].map(shown);
  }

  async due(): Promise<Omit<ActionsDue, 'mails'>> {
    const outstanding = await this.actions.find({
      select: { id: true, daysLeft: true },
      where: { state: In(OUTSTANDING) },
    });
    const within = (from: number, to: number) =>
      outstanding.filter(({ daysLeft }) => daysLeft >= from && daysLeft <= to).length;
    return {
      overdue: within(-Infinity, -1),
      week: within(0, DUE_WITHIN.week),
      month: within(0, DUE_WITHIN.month),
    };
  }

  /** @throws NotFoundException */
  async find(id: string, manager: EntityManager = this.actions.manager): Promise<CorrectiveAction> {
    const found = await manager.findOne(CorrectiveActionEntity, {
      where: { id },
      relations: { tests: true },
      order: { tests: { chosenAt: 'ASC' } },
    });
    if (!found) throw new NotFoundException('unknown-corrective-action');
    return shown(found);
  }

  async history(id: string): Promise<ActionHistory[]> {
    await this.find(id);
    const changes = await this.changes.find({ where: { actionId: id }, order: { version: 'DESC' } });
    const names = await this.accounts.namesOf(changes.map(({ accountId }) => accountId));
    return changes.map(({ version, at, accountId, before, after }) => ({
      version,
      at: at.toISOString(),
      by: names.get(accountId) ?? null,
      before,
      after,
    }));
  }

  async create(account: string, fields: ActionFields, origin: Origin): Promise<CorrectiveAction> {
    mustHold(fields);
    const id = randomUUID();
    const { exercise: exerciseId, exerciseTitle, finding } = origin;
    return this.actions.manager.transaction(async (manager) => {
      await manager.insert(CorrectiveActionEntity, { id, exerciseId, exerciseTitle, finding, ...fields });
      await note(manager, { actionId: id, version: 1, accountId: account, before: {}, after: fields });
      return this.find(id, manager);
    });
  }

  async change(account: string, id: string, { version, ...change }: ActionChange): Promise<CorrectiveAction> {
    return this.changing(account, id, version, async (manager, now) => {
      const changed = ACTION_FIELDS.filter((field) => field in change && change[field] !== now[field]);
      if (changed.length === 0) return undefined;
      mustHold({ ...now, ...change });
      const of = (from: Partial<ActionFields>): Partial<ActionFields> =>
        Object.fromEntries(changed.map((field) => [field, from[field]]));
      await manager.update(CorrectiveActionEntity, { id }, of(change));
      return { before: of(now), after: of(change) };
    });
  }

  /**
   * Changes an action as one has read it, and notes what was before and after.
   * @param work what to do; undefined when there is nothing to change. @throws ConflictException when somebody was first
   */
  async changing(
    account: string,
    id: string,
    version: number,
    work: (
      manager: EntityManager,
      now: CorrectiveAction,
    ) => Promise<Pick<ActionHistory, 'before' | 'after'> | undefined>,
  ): Promise<CorrectiveAction> {
    return this.actions.manager.transaction(async (manager) => {
      await manager.findOne(CorrectiveActionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const now = await this.find(id, manager);
      if (now.version !== version)
        throw new ConflictException({
          code: 'changed-meanwhile',
          message: `Somebody has changed this action: it is at version ${now.version}, you read version ${version}. Nothing was stored; read it again.`,
        });
      const done = await work(manager, now);
      if (!done) return now;
      await note(manager, { actionId: id, version: version + 1, accountId: account, ...done });
      const changedAt = () => 'now()';
      await manager.update(CorrectiveActionEntity, { id }, { version: version + 1, changedAt });
      return this.find(id, manager);
    });
  }
}

const note = (manager: EntityManager, change: Omit<ActionChangeEntity, 'at'>): Promise<unknown> =>
  manager.insert(ActionChangeEntity, change);

/** An action as it is answered. */
function shown({
  exerciseId,
  createdAt,
  changedAt,
  tests = [],
  ...action
}: CorrectiveActionEntity): CorrectiveAction {
  return {
    ...action,
    exercise: exerciseId,
    created: createdAt.toISOString(),
    changed: changedAt.toISOString(),
    tests: tests.map((test) => ({
      exercise: test.exerciseId,
      title: test.exerciseTitle,
      result: test.result,
      remark: test.remark,
    })),
  };
}

/** What is done says what shows it, and what is dropped says why. @throws BadRequestException */
function mustHold({ state, evidence, reason, starts, due }: ActionFields): void {
  const refuse = (code: string, message: string) => {
    throw new BadRequestException({ code, message });
  };
  if ((state === 'done' || state === 'verified') && evidence === '')
    refuse('evidence-missing', 'evidence: say what shows that it is done.');
  if (state === 'dropped' && reason === '') refuse('reason-missing', 'reason: say why it is dropped.');
  if (starts !== null && starts > due) refuse('due-before-start', 'due: it falls due before it starts.');
}
