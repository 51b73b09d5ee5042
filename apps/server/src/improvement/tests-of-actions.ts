import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { isTestable, type CorrectiveAction, type TestedIn, type TestResult } from '@tocsin/protocol';
import type { Text } from '@tocsin/scenario';
import { ExerciseRecords } from '../exercises/exercise-records';
import { ActionTestEntity } from './corrective-action.entity';
import { CorrectiveActions } from './corrective-actions';

/** Which exercise tests which action, and what it showed. */
@Injectable()
export class TestsOfActions {
  constructor(
    private readonly actions: CorrectiveActions,
    private readonly exercises: ExerciseRecords,
  ) {}

  /** What an exercise is called. @throws NotFoundException */
  async titleOf(exercise: string): Promise<Text> {
    return (await this.listed(exercise)).title;
  }

  /** Sets an exercise to test an action, or records what it showed. A result is there only after ENDEX. */
  async set(
    account: string,
    id: string,
    exercise: string,
    { version, result, remark }: { version: number; result: TestResult | null; remark: string },
  ): Promise<CorrectiveAction> {
    const { standing, title } = await this.listed(exercise);
    if (result && standing !== 'ended')
      throw new ConflictException({
        code: 'not-ended',
        message: 'result: the exercise has not ended; what it showed is recorded after ENDEX.',
      });
    return this.actions.changing(account, id, version, async (manager, now) => {
      const before = now.tests.find((test) => test.exercise === exercise) ?? null;
      if (!before && !isTestable(now.state))
        throw new ConflictException({
          code: 'not-testable',
          message: `The action is ${now.state}; there is nothing left to test.`,
        });
      if (before && before.result === result && before.remark === remark) return undefined;
      const after: TestedIn = { exercise, title: before?.title ?? title, result, remark };
      await manager.upsert(
        ActionTestEntity,
        { actionId: id, exerciseId: exercise, exerciseTitle: after.title, result, remark },
        ['actionId', 'exerciseId'],
      );
      return { before: { test: before }, after: { test: after } };
    });
  }

  /** The exercise does not test the action after all. A result that was recorded stays. */
  async withdraw(account: string, id: string, exercise: string, version: number): Promise<CorrectiveAction> {
    return this.actions.changing(account, id, version, async (manager, now) => {
      const before = now.tests.find((test) => test.exercise === exercise);
      if (!before) return undefined;
      if (before.result)
        throw new ConflictException({
          code: 'has-result',
          message: 'The result of the test has been recorded.',
        });
      await manager.delete(ActionTestEntity, { actionId: id, exerciseId: exercise });
      return { before: { test: before }, after: { test: null } };
    });
  }

  private async listed(exercise: string) {
    const [listed] = await this.exercises.some([exercise]);
    if (!listed) throw new NotFoundException('unknown-exercise');
    return listed;
  }
}
