import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DAY, HOUR } from '@tocsin/words';
import { IsNull, Repository } from 'typeorm';
import { EventLog } from '../exercises/event-log';
import { PersonEntity } from '../exercises/person.entity';
import { SETTINGS, type Settings } from '../settings/settings';
import { Erasure } from './erasure';

const EVERY = HOUR;

/** Erases the names of those who took part once an exercise has been over for as long as the operator keeps them. */
@Injectable()
export class Retention implements OnApplicationShutdown {
  private readonly logger = new Logger(Retention.name);
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;

  constructor(
    @InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>,
    private readonly log: EventLog,
    private readonly erasure: Erasure,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Looks at once, and every hour. */
  start(): void {
    const days = this.settings.retentionDays;
    if (days === 0) return;
    const look = () =>
      (this.looking = this.erase(Date.now() - days * DAY).catch((error: Error) =>
        this.logger.error(error.message),
      ));
    void look();
    this.timer = setInterval(() => void look(), EVERY);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** @param before wall time, epoch milliseconds */
  private async erase(before: number): Promise<void> {
    for (const exercise of await this.log.endedBefore(before))
      for (const { id } of await this.people.findBy({ exerciseId: exercise, erasedAt: IsNull() })) {
        // Accounts keep their seats: whoever ran it can still read its report.
        await this.erasure.erase(exercise, id, { texts: false, account: false });
        this.logger.log(
          `exercise ${exercise}: the name of ${id} is erased, as the exercise was over for long enough`,
        );
      }
  }
}
