import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { injectAsItStands, keysOf, prepare, type ExerciseEvent, type RecordedEvent } from '@tocsin/engine';
import { textIn } from '@tocsin/scenario';
import { SECOND } from '@tocsin/words';
import { IsNull, Not, Repository } from 'typeorm';
import { EventLog } from '../exercises/event-log';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { Exercises } from '../exercises/exercises';
import { PersonEntity } from '../exercises/person.entity';
import type { RunningExercise } from '../exercises/running-exercise';
import { PinnedContent } from '../library/content';
import { Mailer } from '../mail/mailer';
import { Outbox, type NewMail } from '../mail/outbox';
import { Recurring } from '../recurring';
import { SETTINGS, type Settings } from '../settings/settings';
import { isAllowed } from './domains';
import { languageOf, MARK } from './invitation-mail';

const LOOK_EVERY = SECOND;
/** Events read at once. */
const PIECE = 500;

/** Injects of the mail channel, to the real inboxes of those who play. What is to go is found in the log, whoever released it. */
@Injectable()
export class InjectMails implements OnApplicationShutdown {
  private readonly logger = new Logger('mail');
  private readonly looking = new Recurring(
    () => this.look(),
    ({ message }) => this.logger.error(message),
  );

  constructor(
    @InjectRepository(ExerciseEntity) private readonly records: Repository<ExerciseEntity>,
    @InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>,
    private readonly exercises: Exercises,
    private readonly log: EventLog,
    private readonly content: PinnedContent,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async isOn(exercise: string): Promise<boolean> {
    return this.records.existsBy({ id: exercise, mailedUpTo: Not(IsNull()) });
  }

  /** From now on, or no more. */
  async switch(exercise: string, on: boolean): Promise<void> {
    const [end] = await this.log.ends([exercise]);
    if (on) await this.records.update({ id: exercise, mailedUpTo: IsNull() }, { mailedUpTo: end?.seq ?? 0 });
    else await this.records.update({ id: exercise }, { mailedUpTo: null });
    await this.outbox.stop(exercise, 'inject', !on);
  }

  /** Looks at once, and every second. */
  start(): void {
    if (this.mailer.sends) this.looking.start(LOOK_EVERY);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.end();
  }

  private async look(): Promise<void> {
    const on = await this.records.find({
      select: { id: true, mailedUpTo: true },
      where: { mailedUpTo: Not(IsNull()) },
    });
    for (const { exercise, seq } of await this.log.ends(on.map(({ id }) => id))) {
      const { mailedUpTo } = on.find(({ id }) => id === exercise)!;
      if (seq > mailedUpTo!) await this.readOn(exercise, mailedUpTo!);
    }
  }

  /** Two servers may do this at the same time: a mail is known by its key, and stored once. */
  private async readOn(id: string, after: number): Promise<void> {
    const events = await this.log.read(id, after, undefined, PIECE);
    const delivered = events.filter(
      (event): event is RecordedEvent & ExerciseEvent<'MessageDelivered'> =>
        event.type === 'MessageDelivered' && event.data.channel === 'mail',
    );
    if (delivered.length > 0) {
      const exercise = await this.exercises.get(id);
      const addresses = await this.addressesOf(id);
      for (const event of delivered) await this.outbox.put(await this.mailsOf(exercise!, event, addresses));
    }
    const last = events.at(-1)?.seq ?? after;
    await this.records.update({ id, mailedUpTo: after }, { mailedUpTo: last });
  }

  /** Whom mail may reach, by their ids: real inboxes only where the operator has said which. */
  private async addressesOf(exercise: string): Promise<Map<string, string>> {
    const { mailDomains } = this.settings;
    if (mailDomains.length === 0) return new Map();
    const people = await this.people.findBy({ exerciseId: exercise, email: Not(IsNull()) });
    return new Map(
      people.flatMap(({ id, email }) => (email && isAllowed(email, mailDomains) ? [[id, email]] : [])),
    );
  }

  private async mailsOf(
    { id, state }: RunningExercise,
    { data, audience }: RecordedEvent & ExerciseEvent<'MessageDelivered'>,
    addresses: ReadonlyMap<string, string>,
  ): Promise<NewMail[]> {
    const script = prepare(await this.content.scenario(state.exercise?.scenario ?? ''));
    const planned = state.injects[data.inject];
    if (!planned) return [];
    const { content } = injectAsItStands(planned, script);
    const language = languageOf(state, this.settings.mailLanguage);
    const name = state.description?.name ?? textIn(state.exercise?.title, language);
    const receivers = Object.values(state.people).filter(
      (person) => person.part === 'participant' && keysOf(person).some((key) => audience.includes(key)),
    );
    return receivers.flatMap(({ id: person }) => {
      const recipient = addresses.get(person);
      if (!recipient) return [];
      return [
        {
          key: `inject ${id} ${data.message} ${person}`,
          kind: 'inject' as const,
          exerciseId: id,
          personId: person,
          message: data.message,
          recipient,
          content: {
            subject: `EXERCISE: ${textIn(data.title, language)}`,
            text: [
              MARK,
              `${textIn(data.sender.name, language)}\n${name}`,
              textIn(content.body, language),
              MARK,
            ].join('\n\n'),
            headers: { 'X-Exercise': id },
          },
        },
      ];
    });
  }
}
