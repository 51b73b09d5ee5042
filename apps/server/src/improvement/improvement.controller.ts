import {
  BadRequestException,
  Controller,
  Delete,
  Get,
  ParseIntPipe,
  Patch,
  Post,
  Put,
  Query,
  Req,
} from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { ELEMENTS } from '@tocsin/engine';
import {
  ACTION_STATES,
  type ActionsDue,
  actionChange,
  actionFilter,
  actionTest,
  newAction,
} from '@tocsin/protocol';
import { z } from 'zod';
import { plannerOf, type TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { Mailer } from '../mail/mailer';
import { IdParam } from '../ids';
import { CorrectiveActions } from './corrective-actions';
import { TestsOfActions } from './tests-of-actions';
import { NotAudited } from '../audit/audited';

const HISTORY = 'the improvement plan keeps the history of each action, with who changed what';

/** The improvement plan, for those who may make exercises: they share one. */
@ApiTags('improvement')
@Controller('api/improvement')
export class ImprovementController {
  constructor(
    private readonly actions: CorrectiveActions,
    private readonly tests: TestsOfActions,
    private readonly mailer: Mailer,
  ) {}

  @Get()
  @ApiQuery({ name: 'state', required: false, enum: [...ACTION_STATES, 'outstanding'] })
  @ApiQuery({ name: 'element', required: false, enum: ELEMENTS })
  @ApiQuery({ name: 'owner', required: false, type: String })
  @ApiQuery({ name: 'words', required: false, type: String })
  async list(@Req() { session }: TocsinRequest, @Query() query: Record<string, string>) {
    plannerOf(session);
    const filter = actionFilter.safeParse(query);
    if (!filter.success)
      throw new BadRequestException({ code: 'bad-request', message: z.prettifyError(filter.error) });
    return this.actions.list(filter.data);
  }

  @Post()
  @NotAudited(HISTORY)
  async create(
    @Req() { session }: TocsinRequest,
    @ParsedBody(newAction) { exercise, finding, ...fields }: z.output<typeof newAction>,
  ) {
    const account = plannerOf(session);
    const exerciseTitle = exercise === null ? null : await this.tests.titleOf(exercise);
    return this.actions.create(account.id, fields, { exercise, exerciseTitle, finding });
  }

  /** How many are overdue, or fall due soon. */
  @Get('due')
  async due(@Req() { session }: TocsinRequest): Promise<ActionsDue> {
    plannerOf(session);
    return { ...(await this.actions.due()), mails: this.mailer.sends };
  }

  @Get(':id')
  async one(@Req() { session }: TocsinRequest, @IdParam('id', 'action') id: string) {
    plannerOf(session);
    return this.actions.find(id);
  }

  @Get(':id/history')
  async history(@Req() { session }: TocsinRequest, @IdParam('id', 'action') id: string) {
    plannerOf(session);
    return this.actions.history(id);
  }

  /** Changes the fields that are named, of the version that was read. */
  @Patch(':id')
  @NotAudited(HISTORY)
  async change(
    @Req() { session }: TocsinRequest,
    @IdParam('id', 'action') id: string,
    @ParsedBody(actionChange) change: z.output<typeof actionChange>,
  ) {
    return this.actions.change(plannerOf(session).id, id, change);
  }

  /** An exercise tests the action; after ENDEX also what it showed. */
  @Put(':id/tests/:exercise')
  @NotAudited(HISTORY)
  async test(
    @Req() { session }: TocsinRequest,
    @IdParam('id', 'action') id: string,
    @IdParam('exercise') exercise: string,
    @ParsedBody(actionTest) test: z.output<typeof actionTest>,
  ) {
    return this.tests.set(plannerOf(session).id, id, exercise, test);
  }

  @Delete(':id/tests/:exercise')
  @NotAudited(HISTORY)
  @ApiQuery({ name: 'version', type: Number })
  async withdraw(
    @Req() { session }: TocsinRequest,
    @IdParam('id', 'action') id: string,
    @IdParam('exercise') exercise: string,
    @Query('version', ParseIntPipe) version: number,
  ) {
    return this.tests.withdraw(plannerOf(session).id, id, exercise, version);
  }
}
