import { Injectable } from '@nestjs/common';
import { Sessions, type Session } from '../identity/sessions';
import { People } from './people';

/** How a browser takes a seat. */
@Injectable()
export class Seating {
  constructor(
    private readonly people: People,
    private readonly sessions: Sessions,
  ) {}

  /** The seat of whoever has an account is theirs on every device; otherwise it is this browser's. */
  async sit({ tokenHash, account }: Session, person: string): Promise<void> {
    await this.people.note(person, 'seatedAt');
    if (account && (await this.people.bind(person, account.id))) return;
    await this.sessions.takeSeat(tokenHash, person);
  }
}
