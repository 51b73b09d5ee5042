import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DAY, HOUR } from '@tocsin/words';
import { IsNull, Repository } from 'typeorm';
import { EventLog } from '../exercises/event-log';
import { PersonEntity } from '../exercises/person.entity';
import { Recurring } from '../recurring';
import { SETTINGS, type Settings } from '../settings/settings';
import { Erasure } from './erasure';
import { AuditLog } from '../audit/audit-log';

const EVERY = HOUR;

/** Erases the names of those who took part once an exercise has been over for as long as the operator keeps them. */
@Injectable()
export class Retention implements OnApplicationShutdown {
  private readonly logger = new Logger(Retention.name);
  private readonly looking = new Recurring(
    () => this.erase(Date.now() - this.settings.retentionDays * DAY),
    ({ message }) => this.logger.error(message),
  );

  constructor(
    @InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>,
    private readonly log: EventLog,
    private readonly erasure: Erasure,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Looks at once, and every hour. */
  start(): void {
    if (this.settings.retentionDays > 0) this.looking.start(EVERY);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.end();
  }

  /** @param before wall time, epoch milliseconds */
  private async erase(before: number): Promise<void> {
    for (const exercise of await this.log.endedBefore(before))
      for (const { id } of await this.people.findBy({ exerciseId: exercise, erasedAt: IsNull() }))
        await this.eraseOne(exercise, id).catch(({ message }: Error) =>
          this.logger.error(`exercise ${exercise}: the name of ${id} is not erased: ${message}`),
        );
  }

  private async eraseOne(exercise: string, person: string): Promise<void> {
    // Accounts keep their seats: whoever ran it can still read its report.
    await this.erasure.erase(exercise, person, { texts: false, account: false });
    const by = { id: 'server', name: 'retention', address: 'local' };
    await this.audit.record({ act: 'person-erased', by, exercise, to: person, after: { texts: false } });
    this.logger.log(`exercise ${exercise}: the name of ${person} is erased, as it was over for long enough`);
  }
}
