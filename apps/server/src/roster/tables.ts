import { BadRequestException, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { State } from '@tocsin/engine';
import { Acquaintances, personOfTable, type PersonOfTable, type TableTaken } from '@tocsin/protocol';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { Breath } from '../breath';
import { People } from '../exercises/people';
import { PersonEntity } from '../exercises/person.entity';
import { InTurn } from '../in-turn';

/** Faults that are named at once; a table that has more is wrong as a whole. */
const NAMED = 20;

interface Known {
  name: string;
  email?: string | null;
  language?: string | null;
  organisation?: string;
  /** Who is enrolled already; absent for who comes with the table. */
  id?: string;
}

/** Takes tables of people into exercises: all rows are looked at before anybody is enrolled. */
@Injectable()
export class Tables {
  private readonly turns = new InTurn();

  constructor(
    @InjectRepository(PersonEntity) private readonly persons: Repository<PersonEntity>,
    private readonly people: People,
  ) {}

  /** Nobody is enrolled twice, and nobody who is there is changed but for what was missing. @throws BadRequestException */
  take(exercise: string, state: State, rows: readonly unknown[]): Promise<TableTaken> {
    // One after the other: the same table sent twice at once finds the first.
    return this.turns.take(exercise, async () => {
      const read = await readAll(rows, state);
      const known = new Acquaintances<Known>(
        (await this.people.of(exercise)).flatMap(({ id, name, email, language }) => {
          const enrolled = state.people[id];
          return enrolled ? [{ id, name, email, language, organisation: enrolled.organisation }] : [];
        }),
      );
      const fresh: PersonOfTable[] = [];
      const completed = new Map<string, Partial<PersonEntity>>();
      for (const person of read) {
        const there = known.find(person);
        if (!there) {
          fresh.push(person);
          known.add(person);
        } else if (there.id) {
          const missing = missingOf(there, person);
          if (Object.keys(missing).length > 0)
            completed.set(there.id, { ...completed.get(there.id), ...missing });
        }
      }
      await this.persons.manager.transaction(async (manager) => {
        for (const [id, missing] of completed) await manager.update(PersonEntity, { id }, missing);
      });
      await this.people.enrolAll(
        exercise,
        fresh.map(({ name, email, language, ...enrolment }) => ({
          who: { name, email, language },
          enrolment,
        })),
      );
      const there = read.length - fresh.length - completed.size;
      return { added: fresh.length, completed: completed.size, there };
    });
  }
}

/** What a table says of somebody that nobody has said before. */
const missingOf = (there: Known, { email, language }: PersonOfTable): Partial<PersonEntity> => ({
  ...(email && !there.email ? { email } : {}),
  ...(language && !there.language ? { language } : {}),
});

/** Every row, if all can be taken. @throws BadRequestException which rows cannot, and why */
async function readAll(rows: readonly unknown[], state: State): Promise<PersonOfTable[]> {
  const breath = new Breath();
  const people: PersonOfTable[] = [];
  const faults: string[] = [];
  for (const [index, row] of rows.entries()) {
    await breath.take();
    const parsed = personOfTable.safeParse(row);
    const fault = parsed.success ? faultOf(parsed.data, state) : z.prettifyError(parsed.error);
    if (fault) faults.push(`Row ${index + 1}: ${fault.replaceAll('\n', ' ')}`);
    else if (parsed.success) people.push(parsed.data);
  }
  if (faults.length === 0) return people;
  const more = faults.length > NAMED ? [`${faults.length - NAMED} more rows cannot be taken.`] : [];
  throw new BadRequestException({
    code: 'rows-refused',
    message: [...faults.slice(0, NAMED), ...more, 'Nobody was enrolled.'].join('\n'),
  });
}

function faultOf(
  { part, organisation, roles, cells }: PersonOfTable,
  { exercise }: State,
): string | undefined {
  const isIn = (list: readonly { id: string }[] = [], id: string) => list.some((one) => one.id === id);
  if (organisation && !isIn(exercise?.organisations, organisation))
    return `there is no organisation ${organisation}.`;
  if (!organisation && (part === 'participant' || part === 'local-controller'))
    return 'a participant and a local controller belong to an organisation.';
  const role = roles.find((id) => !isIn(exercise?.roles, id));
  if (role) return `there is no role ${role}.`;
  const cell = cells.find((id) => !isIn(exercise?.cells, id));
  return cell && `there is no cell ${cell}.`;
}
