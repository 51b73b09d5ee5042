import { ConflictException, Controller, Get, NotFoundException, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { State } from '@tocsin/engine';
import type { PlayedVersion } from '@tocsin/protocol';
import { z } from 'zod';
import { Audited, note } from '../audit/audited';
import type { TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { mayPlan } from '../identity/roles';
import { IdParam } from '../ids';
import { Planner } from '../scenarios/planner';
import { Scenarios, type Newest } from '../scenarios/scenarios';
import { ExerciseRecords } from './exercise-records';
import { Exercises } from './exercises';
import { Seats } from './seats';

const takeOver = z.strictObject({
  /** The one that was looked at. */
  version: z.int().positive(),
  /** Where the people go whose organisation it does not have. */
  moves: z.record(z.string().max(100), z.string().max(100)).default({}),
});

/** A newer version of the scenario, before STARTEX: what it would change, and going on with it. */
@ApiTags('exercises')
@Controller('api/exercises/:id/scenario')
export class TakeOverController {
  constructor(
    private readonly seats: Seats,
    private readonly records: ExerciseRecords,
    private readonly scenarios: Scenarios,
    private readonly exercises: Exercises,
  ) {}

  @Get()
  async played(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string): Promise<PlayedVersion> {
    const state = await this.seats.facilitate(request, id);
    const { madeOf: scenario, madeOfVersion: version } = await this.record(id);
    const account = request.session?.account;
    const newest =
      scenario && account && mayPlan(account.role)
        ? await this.scenarios.newest(scenario, Planner.of(request))
        : undefined;
    const isNewer = newest && newest.version > (version ?? 0) && state.standing === 'ready';
    return { scenario, version, newer: isNewer ? changes(newest, state) : null };
  }

  @Post()
  @Audited('scenario-taken-over', 'version')
  async takeOver(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @ParsedBody(takeOver) { version, moves }: z.output<typeof takeOver>,
  ) {
    await this.seats.facilitate(request, id);
    const by = Planner.of(request);
    const { madeOf, madeOfVersion } = await this.record(id);
    if (!madeOf || madeOfVersion === version) throw new ConflictException('no-newer-version');
    const pinned = await this.scenarios.pin(madeOf, by);
    if (pinned.of?.version !== version) throw new ConflictException('version-not-newest');
    note(request, { before: { version: madeOfVersion } });
    await this.exercises.replaceScenario(id, pinned, moves);
    return { version };
  }

  private async record(id: string) {
    const record = await this.records.find(id);
    if (!record) throw new NotFoundException('unknown-exercise');
    return record;
  }
}

function changes(
  { version, note, organisations }: Newest,
  { exercise, people }: State,
): PlayedVersion['newer'] {
  const had = exercise?.organisations ?? [];
  const named = ({ id, name }: Newest['organisations'][number]) => ({ id, name });
  const inThem = Object.values(people);
  return {
    version,
    note,
    organisations: organisations.map(named),
    added: organisations.filter(({ id }) => !had.some((one) => one.id === id)).map(named),
    gone: had
      .filter(({ id }) => !organisations.some((one) => one.id === id))
      .map(({ id, name }) => ({
        id,
        name,
        people: inThem.filter(({ organisation }) => organisation === id).length,
      })),
  };
}
