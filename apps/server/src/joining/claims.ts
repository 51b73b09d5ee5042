import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import type { Repository } from 'typeorm';
import { People } from '../exercises/people';
import { hashOf, newToken } from '../identity/sessions';
import { SeatClaimEntity } from './claim.entity';

/** A claim as control sees it. */
export interface Waiting {
  claim: string;
  name: string;
  organisation: string;
  since: Date;
  /** Whose seat they ask for; absent for somebody new. */
  person?: string;
}

/** Seats that were asked for, until control nods. */
@Injectable()
export class Claims {
  constructor(
    @InjectRepository(SeatClaimEntity) private readonly claims: Repository<SeatClaimEntity>,
    private readonly people: People,
  ) {}

  /** Asks for a seat. @returns the token with which the browser comes back. */
  async ask(exercise: string, name: string, organisation: string, person?: string): Promise<string> {
    const token = newToken();
    await this.claims.insert({
      id: randomUUID(),
      tokenHash: hashOf(token),
      exerciseId: exercise,
      personId: person ?? null,
      name,
      organisation,
    });
    return token;
  }

  /** How a claim stands, for the browser that made it. @throws NotFoundException */
  async of(token: string): Promise<SeatClaimEntity> {
    const claim = await this.claims.findOneBy({ tokenHash: hashOf(token) });
    if (!claim) throw new NotFoundException('unknown-claim');
    return claim;
  }

  /** Those who wait, the longest first. */
  async waiting(exerciseId: string): Promise<Waiting[]> {
    const found = await this.claims.find({
      where: { exerciseId, standing: 'waiting' },
      order: { createdAt: 'ASC' },
    });
    return found.map(({ id: claim, name, organisation, createdAt: since, personId }) => ({
      claim,
      name,
      organisation,
      since,
      ...(personId ? { person: personId } : {}),
    }));
  }

  /** Control's nod, or its refusal; given once. Somebody new is enrolled by it. @throws NotFoundException, Rejected */
  async decide(exerciseId: string, id: string, admit: boolean): Promise<SeatClaimEntity> {
    const claim = await this.claims.findOneBy({ id, exerciseId });
    if (!claim) throw new NotFoundException('unknown-claim');
    // Of two who nod at the same time, one does.
    const standing = admit ? 'admitted' : 'refused';
    const { affected } = await this.claims.update({ id, standing: 'waiting' }, { standing });
    if (affected !== 1 || !admit || claim.personId) return claim;
    const { name, organisation } = claim;
    try {
      const person = await this.people.enrol(exerciseId, { name }, { part: 'participant', organisation });
      await this.claims.update({ id }, { personId: person.id });
    } catch (error) {
      await this.claims.update({ id }, { standing: 'waiting' });
      throw error;
    }
    return claim;
  }

  /** The seat was taken: the claim has done its work. */
  async done({ id }: SeatClaimEntity): Promise<void> {
    await this.claims.delete({ id });
  }
}
