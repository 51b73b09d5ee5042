import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { State } from '@tocsin/engine';
import { In, type Repository } from 'typeorm';
import { Breath } from '../breath';
import { People } from '../exercises/people';
import { PersonEntity } from '../exercises/person.entity';
import { SessionSeatEntity } from '../identity/session.entity';
import { newToken } from '../identity/sessions';

/** Links that are changed together, before others get a turn. */
const AT_ONCE = 200;

/** Personal links: put in the place of others, or ended. */
@Injectable()
export class Invitations {
  constructor(
    @InjectRepository(PersonEntity) private readonly persons: Repository<PersonEntity>,
    @InjectRepository(SessionSeatEntity) private readonly seats: Repository<SessionSeatEntity>,
    private readonly people: People,
  ) {}

  /** Gives some people new links; the old ones open nothing from then on. */
  async renew(ids: readonly string[]): Promise<void> {
    const breath = new Breath();
    const invitationEndsAt = this.people.invitationEnd();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      await breath.take();
      await this.persons.manager.transaction(async (manager) => {
        for (const id of ids.slice(from, from + AT_ONCE)) {
          const invitation = newToken();
          await manager.update(
            PersonEntity,
            { id },
            { invitation, invitationEndsAt, openedAt: null, seatedAt: null },
          );
        }
      });
    }
  }

  /** Ends the links of some people; whoever has taken the seat keeps it. */
  async end(ids: readonly string[]): Promise<void> {
    await this.persons.update({ id: In(ids) }, { invitationEndsAt: new Date() });
  }

  /** Takes the seat from every browser that took it by a link or the code; an account keeps its own. */
  async vacate(exercise: string, person: string, { people }: State): Promise<void> {
    const enrolled = people[person];
    if (!enrolled) return;
    await this.seats.delete({ personId: person });
    await this.persons.update({ id: person }, { seatedAt: null });
    // Enrolled anew as before: whoever is connected for them has to join again, on every server, and may not.
    const { part, organisation, cells, roles, plays } = enrolled;
    await this.people.change(exercise, person, { part, organisation, cells, roles, plays });
  }
}
