import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DUE_WITHIN, type CorrectiveAction } from '@tocsin/protocol';
import { HOUR } from '@tocsin/words';
import { Repository } from 'typeorm';
import { Mailer } from '../mail/mailer';
import { Recurring } from '../recurring';
import { SETTINGS, type Settings } from '../settings/settings';
import { ActionReminderEntity } from './corrective-action.entity';
import { CorrectiveActions } from './corrective-actions';
import { addressesIn, reminderMail } from './reminder-mail';

const EVERY = HOUR;

/** Reminds points of contact of their corrective actions by mail: a month ahead, a week ahead, and when overdue. */
@Injectable()
export class Reminders implements OnApplicationShutdown {
  private readonly logger = new Logger(Reminders.name);
  private url = '';
  private readonly reminding = new Recurring(
    () => this.remind(),
    ({ message }) => this.logger.error(message),
  );

  constructor(
    @InjectRepository(ActionReminderEntity) private readonly reminders: Repository<ActionReminderEntity>,
    private readonly actions: CorrectiveActions,
    private readonly mailer: Mailer,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Looks at once, and every hour. */
  start(url: string): void {
    this.url = this.settings.publicUrl ?? url;
    if (this.mailer.sends) this.reminding.start(EVERY);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reminding.end();
  }

  private async remind(): Promise<void> {
    for (const action of await this.actions.list({ state: 'outstanding' })) {
      if (action.daysLeft > DUE_WITHIN.month || addressesIn(action.contact).length === 0) continue;
      await this.tell(action).catch((error: Error) =>
        this.logger.error(
          `reminder of corrective action ${action.id}: ${error.message}; tried again within an hour`,
        ),
      );
    }
  }

  /** Once for each stage of each due date, whichever server is first; what the mail server refused is not noted. */
  private async tell(action: CorrectiveAction): Promise<void> {
    const { id, due } = action;
    const stage = stageOf(action);
    await this.reminders.manager.transaction(async (manager) => {
      const noted = await manager
        .createQueryBuilder()
        .insert()
        .into(ActionReminderEntity)
        .values({ actionId: id, due, stage })
        .orIgnore()
        .returning('stage')
        .execute();
      if (noted.raw.length === 0) return;
      await this.mailer.send(
        await reminderMail(action, { language: this.settings.mailLanguage, url: this.url }),
      );
    });
  }
}

const stageOf = ({ daysLeft }: CorrectiveAction): 'overdue' | 'week' | 'month' =>
  daysLeft < 0 ? 'overdue' : daysLeft <= DUE_WITHIN.week ? 'week' : 'month';
