import { ForbiddenException } from '@nestjs/common';
import { accountOf, type TocsinRequest } from '../identity/http-session';
import { mayWithScenario, type AccountRole, type ScenarioAct, type Tie } from './rights';

/** An account that does something with scenarios. */
export class Planner {
  private constructor(
    readonly id: string,
    readonly role: AccountRole,
  ) {}

  /** @throws UnauthorizedException when nobody is signed in */
  static of({ session }: Pick<TocsinRequest, 'session'>): Planner {
    const { id, role } = accountOf(session) as { id: string; role?: AccountRole };
    // Accounts that know no roles make exercises, each of them.
    return new Planner(id, role ?? 'planner');
  }

  may(act: ScenarioAct, tie?: Tie): boolean {
    return mayWithScenario(act, this.role, tie);
  }

  /** @throws ForbiddenException when the account may not do it */
  must(act: ScenarioAct, tie?: Tie): void {
    if (!this.may(act, tie)) throw new ForbiddenException('not-your-scenario');
  }
}
