import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { State } from '@tocsin/engine';
import type { Repository } from 'typeorm';
import { People } from '../exercises/people';
import { PersonEntity } from '../exercises/person.entity';
import { SessionSeatEntity } from '../identity/session.entity';
import { SeatClaimEntity } from '../joining/claim.entity';

/** Two seats of one person become one. */
@Injectable()
export class Merging {
  constructor(
    @InjectRepository(PersonEntity) private readonly persons: Repository<PersonEntity>,
    private readonly people: People,
  ) {}

  /**
   * Ends one seat and gives its browsers, its account, its roles and what was known of it to the other. What was done in
   * it stays in the log, under its name. @throws NotFoundException, ConflictException
   */
  async merge(exercise: string, { people }: State, kept: string, ended: string): Promise<void> {
    const [one, other] = [people[kept], people[ended]];
    if (!one || !other || kept === ended) throw new NotFoundException('unknown-person');
    if (one.part !== other.part || one.organisation !== other.organisation)
      throw new ConflictException('merge-apart');
    await this.persons.manager.transaction(async (manager) => {
      const rows = await manager.find(PersonEntity, {
        where: [
          { id: kept, exerciseId: exercise },
          { id: ended, exerciseId: exercise },
        ],
        lock: { mode: 'pessimistic_write' },
      });
      const [first, second] = [kept, ended].map((id) => rows.find((row) => row.id === id));
      if (!first || !second) throw new NotFoundException('unknown-person');
      if (first.accountId && second.accountId) throw new ConflictException('merge-accounts');
      await manager.update(
        PersonEntity,
        { id: kept },
        {
          email: first.email ?? second.email,
          language: first.language ?? second.language,
          accountId: first.accountId ?? second.accountId,
          openedAt: first.openedAt ?? second.openedAt,
          seatedAt: first.seatedAt ?? second.seatedAt,
        },
      );
      await manager.update(PersonEntity, { id: ended }, { accountId: null });
      const seats = await manager.findBy(SessionSeatEntity, { personId: ended });
      for (const { tokenHash } of seats)
        await manager
          .createQueryBuilder()
          .insert()
          .into(SessionSeatEntity)
          .values({ tokenHash, personId: kept })
          .orIgnore()
          .execute();
      await manager.delete(SessionSeatEntity, { personId: ended });
      await manager.update(SeatClaimEntity, { personId: ended }, { personId: kept });
    });
    const { part, organisation } = one;
    const both = (of: 'roles' | 'cells' | 'plays') => [...new Set([...one[of], ...other[of]])];
    const more = (['roles', 'cells', 'plays'] as const).some((of) => both(of).length > one[of].length);
    if (more)
      await this.people.change(exercise, kept, {
        part,
        organisation,
        roles: both('roles'),
        cells: both('cells'),
        plays: both('plays'),
      });
    await this.people.withdraw(exercise, ended);
  }
}
