import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { ERASED, Rejected, withoutTexts, withoutWords } from '@tocsin/engine';
import { In, Repository } from 'typeorm';
import { newToken } from '../identity/sessions';
import { SessionSeatEntity } from '../identity/session.entity';
import { EventLog, type Written } from '../exercises/event-log';
import { Exercises } from '../exercises/exercises';
import { PersonEntity } from '../exercises/person.entity';
import { UploadEntity } from '../files/upload.entity';
import { SeatClaimEntity } from '../joining/claim.entity';
import { OutgoingMailEntity } from '../mail/outgoing-mail.entity';
import { pseudonymOf, writingsOf } from './names';

/** What of somebody goes with their name. */
export interface ToErase {
  /** What they wrote and uploaded. */
  texts: boolean;
  /** That an account takes part as them: it can no longer enter. */
  account: boolean;
}

/** What was erased of somebody. */
export interface Erased {
  pseudonym: string;
  /** Events whose texts changed. */
  events: number;
  files: number;
}

/** Takes somebody's name, and what they wrote if asked to, out of an exercise; its log holds all the same, and says so. */
@Injectable()
export class Erasure {
  constructor(
    @InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>,
    private readonly exercises: Exercises,
    private readonly log: EventLog,
  ) {}

  /**
   * Before STARTEX or after ENDEX; what was interrupted is finished when it is asked for again.
   * @throws NotFoundException, Rejected `still-running`
   */
  async erase(exercise: string, person: string, what: ToErase): Promise<Erased> {
    const found = await this.people.findOneBy({ id: person, exerciseId: exercise });
    const running = found && (await this.exercises.get(exercise));
    if (!found || !running) throw new NotFoundException('unknown-person');
    if (running.state.standing === 'running')
      throw new Rejected('still-running', 'Texts can be erased before STARTEX and after ENDEX.');
    const pseudonym = pseudonymOf(person);
    const words = writingsOf(found.name, found.email).filter((word) => word !== pseudonym);
    const changed = await this.changed(exercise, person, words, pseudonym, what.texts);
    if (changed.length > 0) {
      // The log first: what verifies it must never find an erasure that nothing tells of.
      const events = changed.map(({ seq }) => seq);
      await this.exercises.command(exercise, { type: 'EraseTexts', events }, 'server');
      await this.log.eraseTexts(exercise, changed);
      await this.exercises.beginAnew(exercise);
    }
    const files = await this.eraseRows(found, words, pseudonym, what);
    return { pseudonym, events: changed.length, files };
  }

  private async changed(
    exercise: string,
    person: string,
    words: readonly string[],
    pseudonym: string,
    texts: boolean,
  ): Promise<Written[]> {
    const written = await this.log.writtenBy(exercise, person, words);
    return written.flatMap((event) => {
      const own = texts && event.own ? withoutTexts(event.data) : event.data;
      const data = words.length > 0 ? withoutWords(own, words, pseudonym) : own;
      return JSON.stringify(data) === JSON.stringify(event.data) ? [] : [{ ...event, data }];
    });
  }

  private async eraseRows(
    { id, exerciseId }: PersonEntity,
    words: readonly string[],
    pseudonym: string,
    { texts, account }: ToErase,
  ): Promise<number> {
    return this.people.manager.transaction(async (manager) => {
      const uploads = await manager.find(UploadEntity, {
        select: { id: true, name: true, personId: true },
        where: { exerciseId },
      });
      let files = 0;
      for (const { id: upload, name, personId } of uploads) {
        const gone = texts && personId === id;
        const called = gone ? ERASED : String(withoutWords(name, words, pseudonym));
        if (!gone && called === name) continue;
        files++;
        const content = gone ? { bytes: Buffer.alloc(0), size: 0 } : {};
        await manager.update(UploadEntity, { id: upload }, { name: called, ...content });
      }
      const claims = await manager.findBy(SeatClaimEntity, { exerciseId });
      const named = claims.filter(
        ({ personId, name }) => personId === id || withoutWords(name, words, pseudonym) !== name,
      );
      await manager.delete(SeatClaimEntity, { id: In(named.map(({ id: claim }) => claim)) });
      await manager.delete(SessionSeatEntity, { personId: id });
      await manager.delete(OutgoingMailEntity, { personId: id });
      await manager.update(
        PersonEntity,
        { id },
        {
          name: pseudonym,
          email: null,
          language: null,
          invitation: newToken(),
          erasedAt: new Date(),
          ...(account ? { accountId: null } : {}),
        },
      );
      return files;
    });
  }
}
