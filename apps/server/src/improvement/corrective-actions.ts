import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import {
  ACTION_FIELDS,
  DUE_WITHIN,
  type ActionChange,
  type ActionFields,
  type ActionFilter,
  type ActionHistory,
  type ActionsDue,
  type CorrectiveAction,
} from '@tocsin/protocol';
import type { Text } from '@tocsin/scenario';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';

/** What a new action comes from. */
export interface Origin {
  exercise: string | null;
  exerciseTitle: Text | null;
  finding: string | null;
}

const OUTSTANDING = `state IN ('open', 'in-progress')`;
const COLUMNS = `
  id, version, exercise_id AS exercise, exercise_title AS "exerciseTitle", finding, capability, issue, action, element,
  owner, contact, starts::text, due::text, state, reason, evidence, due - current_date AS "daysLeft",
  created_at AS created, changed_at AS changed, coalesce(
    (SELECT json_agg(json_build_object('exercise', exercise_id, 'title', exercise_title, 'result', result, 'remark', remark)
                     ORDER BY chosen_at)
     FROM corrective_action_test WHERE action_id = corrective_action.id), '[]') AS tests`;

/** The corrective actions of this installation, with every change that was ever made to them. */
@Injectable()
export class CorrectiveActions {
  constructor(private readonly database: DataSource) {}

  /** What is still to be done first, by when it falls due. */
  async list({ state, element, owner, words }: ActionFilter): Promise<CorrectiveAction[]> {
    return this.database.query(
      `SELECT ${COLUMNS} FROM corrective_action
       WHERE ($1::text IS NULL OR state = $1 OR ($1 = 'outstanding' AND ${OUTSTANDING}))
         AND ($2::text IS NULL OR element = $2) AND ($3::text IS NULL OR owner = $3)
         AND ($4::text IS NULL OR position(lower($4) IN
              lower(concat_ws(' ', action, issue, capability, owner, contact, exercise_title::text))) > 0)
       ORDER BY ${OUTSTANDING} DESC, due, created_at, id`,
      [state ?? null, element ?? null, owner ?? null, words || null],
    );
  }

  async due(): Promise<Omit<ActionsDue, 'mails'>> {
    const [row] = await this.database.query(
      `SELECT count(*) FILTER (WHERE days < 0)::int AS overdue,
              count(*) FILTER (WHERE days BETWEEN 0 AND ${DUE_WITHIN.week})::int AS week,
              count(*) FILTER (WHERE days BETWEEN 0 AND ${DUE_WITHIN.month})::int AS month
       FROM (SELECT due - current_date AS days FROM corrective_action WHERE ${OUTSTANDING}) AS outstanding`,
    );
    return row;
  }

  /** @throws NotFoundException */
  async find(
    id: string,
    database: EntityManager = this.database.manager,
    lock = '',
  ): Promise<CorrectiveAction> {
    const [row] = await database.query(`SELECT ${COLUMNS} FROM corrective_action WHERE id = $1 ${lock}`, [
      id,
    ]);
    if (!row) throw new NotFoundException('unknown-corrective-action');
    return row;
  }

  async history(id: string): Promise<ActionHistory[]> {
    await this.find(id);
    return this.database.query(
      `SELECT version, at, name AS by, before, after
       FROM corrective_action_change LEFT JOIN account ON account.id = account_id
       WHERE action_id = $1 ORDER BY version DESC`,
      [id],
    );
  }

  async create(account: string, fields: ActionFields, origin: Origin): Promise<CorrectiveAction> {
    mustHold(fields);
    const id = randomUUID();
    return this.database.transaction(async (database) => {
      await database.query(
        `INSERT INTO corrective_action (id, exercise_id, exercise_title, finding, ${ACTION_FIELDS.join(', ')})
         VALUES ($1, $2, $3, $4, ${ACTION_FIELDS.map((_, place) => `$${place + 5}`).join(', ')})`,
        [
          id,
          origin.exercise,
          origin.exerciseTitle && JSON.stringify(origin.exerciseTitle),
          origin.finding,
          ...ACTION_FIELDS.map((field) => fields[field]),
        ],
      );
      await this.note(database, id, 1, account, {}, fields);
      return this.find(id, database);
    });
  }

  async change(account: string, id: string, { version, ...change }: ActionChange): Promise<CorrectiveAction> {
    return this.changing(account, id, version, async (database, now) => {
      const changed = ACTION_FIELDS.filter((field) => field in change && change[field] !== now[field]);
      if (changed.length === 0) return undefined;
      mustHold({ ...now, ...change });
      await database.query(
        `UPDATE corrective_action SET ${changed.map((field, place) => `${field} = $${place + 2}`).join(', ')} WHERE id = $1`,
        [id, ...changed.map((field) => change[field])],
      );
      const of = (from: Partial<ActionFields>) =>
        Object.fromEntries(changed.map((field) => [field, from[field]]));
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
      database: EntityManager,
      now: CorrectiveAction,
    ) => Promise<Pick<ActionHistory, 'before' | 'after'> | undefined>,
  ): Promise<CorrectiveAction> {
    return this.database.transaction(async (database) => {
      const now = await this.find(id, database, 'FOR UPDATE');
      if (now.version !== version)
        throw new ConflictException({
          code: 'changed-meanwhile',
          message: `Somebody has changed this action: it is at version ${now.version}, you read version ${version}. Nothing was stored; read it again.`,
        });
      const done = await work(database, now);
      if (!done) return now;
      await this.note(database, id, version + 1, account, done.before, done.after);
      await database.query(
        'UPDATE corrective_action SET version = version + 1, changed_at = now() WHERE id = $1',
        [id],
      );
      return this.find(id, database);
    });
  }

  private async note(
    database: EntityManager,
    id: string,
    version: number,
    account: string,
    before: object,
    after: object,
  ): Promise<void> {
    await database.query(
      'INSERT INTO corrective_action_change (action_id, version, account_id, before, after) VALUES ($1, $2, $3, $4, $5)',
      [id, version, account, JSON.stringify(before), JSON.stringify(after)],
    );
  }
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
