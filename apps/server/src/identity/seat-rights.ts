import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import DataLoader from 'dataloader';
import { Repository } from 'typeorm';
import { PersonEntity } from '../exercises/person.entity';
import { SessionEntity, SessionSeatEntity } from './session.entity';

const AT_ONCE = 500;
const noop = (): void => {};

/**
 * Whether a session holds a seat, asked of the database at each act, so that no right outlives what it came from.
 * Questions that arrive while others are under way go together, in one.
 */
@Injectable()
export class SeatRights {
  private asking: Promise<unknown> = Promise.resolve();
  private readonly questions = new DataLoader<string, boolean>((pairs) => this.ask(pairs), {
    cache: false,
    maxBatchSize: AT_ONCE,
    batchScheduleFn: (ask) => void this.asking.then(ask, ask),
  });

  constructor(@InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>) {}

  /** @param session its id */
  holds(session: string, seat: string): Promise<boolean> {
    return this.questions.load(`${session} ${seat}`);
  }

  private ask(pairs: readonly string[]): Promise<boolean[]> {
    const answered = this.held(pairs).then((held) => pairs.map((pair) => held.has(pair)));
    this.asking = answered.catch(noop);
    return answered;
  }

  /** Those of some pairs of a session and a seat that are right now. */
  private async held(pairs: readonly string[]): Promise<Set<string>> {
    const [sessions, seats] = [0, 1].map((part) => [...new Set(pairs.map((pair) => pair.split(' ')[part]!))]);
    const found = await this.sessions
      .createQueryBuilder('session')
      .select(['session.id AS session', 'person.id AS seat'])
      .innerJoin(PersonEntity, 'person', 'person.id = ANY (:seats)', { seats })
      .leftJoin(
        SessionSeatEntity,
        'taken',
        'taken.personId = person.id AND taken.tokenHash = session.tokenHash',
      )
      .where('session.id = ANY (:sessions) AND session.expiresAt > :now', { sessions, now: new Date() })
      .andWhere('(taken.personId IS NOT NULL OR person.accountId = session.accountId)')
      .getRawMany<{ session: string; seat: string }>();
    return new Set(found.map(({ session, seat }) => `${session} ${seat}`));
  }
}
