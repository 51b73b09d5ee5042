import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { EventLog } from '../exercises/event-log';
import { Exercises } from '../exercises/exercises';
import { PersonEntity } from '../exercises/person.entity';
import { UploadEntity } from '../files/upload.entity';

/** Everything that an exercise holds of somebody, for them to have. */
@Injectable()
export class PersonalData {
  constructor(
    @InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>,
    @InjectRepository(UploadEntity) private readonly uploads: Repository<UploadEntity>,
    private readonly exercises: Exercises,
    private readonly log: EventLog,
  ) {}

  /** @throws NotFoundException */
  async of(exercise: string, person: string) {
    const found = await this.people.findOneBy({ id: person, exerciseId: exercise });
    const state = found && (await this.exercises.get(exercise))?.state;
    if (!found || !state) throw new NotFoundException('unknown-person');
    const { name, email, language, openedAt, seatedAt, createdAt, erasedAt } = found;
    const select = { id: true, name: true, type: true, size: true, createdAt: true } as const;
    const [events, files] = await Promise.all([
      this.log.writtenBy(exercise, person, []),
      this.uploads.find({ select, where: { exerciseId: exercise, personId: person } }),
    ]);
    return {
      exercise: { id: exercise, title: state.exercise?.title ?? {} },
      person: {
        id: person,
        name,
        email,
        language,
        enrolledAt: createdAt,
        invitationOpenedAt: openedAt,
        seatTakenAt: seatedAt,
        erasedAt,
      },
      enrolment: state.people[person] ?? null,
      files,
      events: events.map(({ seq, type, at, data, own }) => ({
        seq,
        type,
        at: new Date(Number(at)).toISOString(),
        // Of what others did, only that they named this person; their words are theirs.
        ...(own ? { data } : {}),
      })),
    };
  }
}
