import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import { textIn, type Text } from '@tocsin/scenario';
import { Repository } from 'typeorm';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { Exercises } from '../exercises/exercises';
import { People, type Enrolment } from '../exercises/people';
import { PinnedContent } from '../library/content';
import { ScenarioLibrary } from '../library/library';
import { SETTINGS, type Settings } from '../settings/settings';

const SCENARIO = 'first-steps';

/** A place of the demo that can be tried. */
export interface DemoSeat {
  label: string;
  name: string;
  part: string;
  organisation?: string;
  organisationName?: Text;
  url: string;
}

/** A running exercise to try, with somebody in every organisation. */
@Injectable()
export class Demo {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @InjectRepository(ExerciseEntity) private readonly records: Repository<ExerciseEntity>,
    private readonly exercises: Exercises,
    private readonly library: ScenarioLibrary,
    private readonly content: PinnedContent,
    private readonly people: People,
  ) {}

  /** Starts a demo exercise unless one is still running. */
  async start(): Promise<void> {
    if (!this.settings.demo || (await this.current())) return;
    const pinned = await this.library.pin(SCENARIO).catch((error: unknown) => {
      if (!(error instanceof NotFoundException)) throw error;
    });
    if (!pinned) return;
    const scenario = await this.content.scenario(pinned.hash);
    const exercise = await this.exercises.create(pinned, undefined, true);
    const enrol = (name: string, enrolment: Enrolment) => this.people.enrol(exercise, { name }, enrolment);
    const facilitator = await enrol('Facilitator', { part: 'facilitator' });
    const roles = scenario.roles.map(({ id }) => id);
    for (const { id, name } of scenario.organisations)
      await enrol(textIn(name, 'en'), {
        part: 'participant',
        organisation: id,
        roles,
        cells: scenario.cells
          .filter((cell) => !cell.organisation || cell.organisation === id)
          .map((cell) => cell.id),
      });
    await enrol('Evaluator', { part: 'evaluator' });
    await enrol('Observer', { part: 'observer' });
    await this.exercises.command(exercise, { type: 'StartExercise' }, facilitator.id, randomUUID());
  }

  /** The seats of the demo that runs; undefined when there is none. */
  async seats(): Promise<DemoSeat[] | undefined> {
    const exercise = await this.current();
    if (!exercise) return undefined;
    const state = (await this.exercises.get(exercise))!.state;
    return (await this.people.of(exercise)).flatMap(({ id, name, invitation }) => {
      const person = state.people[id];
      if (!person) return [];
      const organisationName = state.exercise?.organisations.find(
        (one) => one.id === person.organisation,
      )?.name;
      return [
        {
          label: name,
          name,
          part: person.part,
          organisation: person.organisation,
          organisationName,
          url: `/join/${invitation}`,
        },
      ];
    });
  }

  private async current(): Promise<string | undefined> {
    const [row] = await this.records.find({
      select: { id: true },
      where: { demo: true },
      order: { createdAt: 'DESC' },
      take: 1,
    });
    const standing = row && (await this.exercises.get(row.id))?.state.standing;
    return standing === 'running' || standing === 'ready' ? row?.id : undefined;
  }
}
