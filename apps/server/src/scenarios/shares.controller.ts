import { ConflictException, Controller, Delete, NotFoundException, Param, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { AuditLog } from '../audit/audit-log';
import { Accounts } from '../identity/accounts';
import { RecordsItself } from '../audit/audited';
import type { TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { mayPlan } from '../identity/roles';
import { IdParam } from '../ids';
import { Planner } from './planner';
import { ScenarioShareEntity } from './scenario.entity';
import { Scenarios } from './scenarios';

const share = z.strictObject({ email: z.email().max(200), role: z.enum(['viewer', 'editor']) });

/** With whom a scenario is shared. */
@ApiTags('scenarios')
@Controller('api/scenarios/:id/shares')
export class SharesController {
  constructor(
    private readonly scenarios: Scenarios,
    private readonly accounts: Accounts,
    private readonly audit: AuditLog,
    private readonly database: DataSource,
  ) {}

  /** Shares it with the account of an address, or changes as what. */
  @Put()
  @RecordsItself()
  async share(
    @Req() request: TocsinRequest,
    @Param('id') id: string,
    @ParsedBody(share) { email, role }: z.output<typeof share>,
  ) {
    const by = Planner.of(request);
    const { scenario } = await this.scenarios.reach(id, by, 'share');
    const account = await this.accounts.byEmail(email);
    if (!account) throw new NotFoundException('unknown-account');
    if (!mayPlan(account.role)) throw new ConflictException('colleague-not-planner');
    if (account.id !== scenario.ownerId) {
      const found = { scenarioId: scenario.id, accountId: account.id };
      await this.database.transaction(async (transaction) => {
        const before = await transaction.findOneBy(ScenarioShareEntity, found);
        await transaction.upsert(ScenarioShareEntity, { ...found, role }, ['scenarioId', 'accountId']);
        const act = { act: 'scenario-shared', by: by.actor, to: scenario.id };
        await this.audit.record(
          {
            ...act,
            before: before ? { with: account.id, role: before.role } : undefined,
            after: { with: account.id, role },
          },
          transaction,
        );
      });
    }
    return { name: account.name };
  }

  @Delete(':account')
  @RecordsItself()
  async end(@Req() request: TocsinRequest, @Param('id') id: string, @IdParam('account') account: string) {
    const by = Planner.of(request);
    const { scenario } = await this.scenarios.reach(id, by, 'share');
    await this.database.transaction(async (transaction) => {
      const shared = { scenarioId: scenario.id, accountId: account };
      const before = await transaction.findOneBy(ScenarioShareEntity, shared);
      if (!before) return;
      await transaction.delete(ScenarioShareEntity, shared);
      const act = { act: 'scenario-share-ended', by: by.actor, to: scenario.id };
      await this.audit.record({ ...act, before: { with: account, role: before.role } }, transaction);
    });
    return {};
  }
}
