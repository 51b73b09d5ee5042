import { Controller, Delete, NotFoundException, Param, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { Accounts } from '../identity/accounts';
import type { TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
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
    @InjectRepository(ScenarioShareEntity) private readonly shares: Repository<ScenarioShareEntity>,
  ) {}

  /** Shares it with the account of an address, or changes as what. */
  @Put()
  async share(
    @Req() request: TocsinRequest,
    @Param('id') id: string,
    @ParsedBody(share) { email, role }: z.output<typeof share>,
  ) {
    const { scenario } = await this.scenarios.reach(id, Planner.of(request), 'share');
    const account = await this.accounts.byEmail(email);
    if (!account) throw new NotFoundException('unknown-account');
    if (account.id !== scenario.ownerId)
      await this.shares.upsert({ scenarioId: scenario.id, accountId: account.id, role }, [
        'scenarioId',
        'accountId',
      ]);
    return { name: account.name };
  }

  @Delete(':account')
  async end(@Req() request: TocsinRequest, @Param('id') id: string, @IdParam('account') account: string) {
    const { scenario } = await this.scenarios.reach(id, Planner.of(request), 'share');
    await this.shares.delete({ scenarioId: scenario.id, accountId: account });
    return {};
  }
}
