import { ForbiddenException } from '@nestjs/common';
import type { Actor } from '../audit/audit-log';
import { actorOf, plannerOf, type TocsinRequest } from '../identity/http-session';
import type { Role } from '../identity/roles';
import { mayWithScenario, type ScenarioAct, type Tie } from './rights';

/** An account that does something with scenarios. */
export class Planner {
  private constructor(
    readonly id: string,
    readonly role: Role,
    /** As the audit log names them. */
    readonly actor: Actor,
  ) {}

  /** @throws UnauthorizedException when nobody is signed in, ForbiddenException when they may not plan */
  static of(request: TocsinRequest): Planner {
    const { id, role } = plannerOf(request.session);
    return new Planner(id, role, actorOf(request));
  }

  may(act: ScenarioAct, tie?: Tie): boolean {
    return mayWithScenario(act, this.role, tie);
  }

  /** @throws ForbiddenException when the account may not do it */
  must(act: ScenarioAct, tie?: Tie): void {
    if (!this.may(act, tie)) throw new ForbiddenException('not-your-scenario');
  }
}
