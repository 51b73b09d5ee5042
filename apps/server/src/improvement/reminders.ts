import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DUE_WITHIN, type CorrectiveAction } from '@tocsin/protocol';
import { HOUR } from '@tocsin/words';
import { DataSource } from 'typeorm';
import { Mailer } from '../mail/mailer';
import { SETTINGS, type Settings } from '../settings/settings';
import { CorrectiveActions } from './corrective-actions';
import { addressesIn, reminderMail } from './reminder-mail';

const EVERY = HOUR;

/** Reminds points of contact of their corrective actions by mail: a month ahead, a week ahead, and when overdue. */
@Injectable()
export class Reminders implements OnApplicationShutdown {
  private readonly logger = new Logger(Reminders.name);
  private timer?: NodeJS.Timeout;
  private reminding?: Promise<void>;

  constructor(
    private readonly database: DataSource,
    private readonly actions: CorrectiveActions,
    private readonly mailer: Mailer,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Looks at once, and every hour. */
  start(url: string): void {
    if (!this.mailer.sends) return;
    const look = () => (this.reminding = this.remind(this.settings.publicUrl ?? url));
    void look();
    this.timer = setInterval(() => void look(), EVERY);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.reminding;
  }

  private async remind(url: string): Promise<void> {
    for (const action of await this.actions.list({ state: 'outstanding' })) {
      if (action.daysLeft > DUE_WITHIN.month || addressesIn(action.contact).length === 0) continue;
      await this.tell(action, url).catch((error: Error) =>
        this.logger.error(
          `reminder of corrective action ${action.id}: ${error.message}; tried again within an hour`,
        ),
      );
    }
  }

  /** Once for each stage of each due date, whichever server is first; what the mail server refused is not noted. */
  private async tell(action: CorrectiveAction, url: string): Promise<void> {
    const { id, due } = action;
    await this.database.transaction(async (database) => {
      const noted = await database.query(
        `INSERT INTO corrective_action_reminder (action_id, due, stage) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [id, due, stageOf(action)],
      );
      if (noted.length === 0) return;
      await this.mailer.send(await reminderMail(action, { language: this.settings.mailLanguage, url }));
    });
  }
}

const stageOf = ({ daysLeft }: CorrectiveAction): 'overdue' | 'week' | 'month' =>
  daysLeft < 0 ? 'overdue' : daysLeft <= DUE_WITHIN.week ? 'week' : 'month';
