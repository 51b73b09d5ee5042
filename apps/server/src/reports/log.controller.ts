import { Controller, ForbiddenException, Get, Req, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { KeyObject } from 'node:crypto';
import { Readable } from 'node:stream';
import { sees } from '@tocsin/engine';
import { exported, signatureLine } from '@tocsin/log';
import { EventLog } from '../exercises/event-log';
import { Seats } from '../exercises/seats';
import type { TocsinRequest } from '../identity/http-session';
import { SigningKey } from '../signing/signing-key';
import { IdParam } from '../ids';
import { READERS } from './readers';
import { Audited } from '../audit/audited';

/** The log as a file, for those who see all of it. */
@ApiTags('report')
@ApiHeader({ name: 'x-tocsin-seat', required: true })
@Controller('api/exercises/:id')
export class LogController {
  constructor(
    private readonly seats: Seats,
    private readonly log: EventLog,
    private readonly key: SigningKey,
  ) {}

  /** One event a line with the hash that chains it, then a signature as of the last: `tocsin verify` reads it. */
  @Get('log.jsonl')
  @Audited('log-exported')
  async exportedLog(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    const { keys } = await this.seats.of(request, id);
    if (!sees(keys, READERS)) throw new ForbiddenException('not-allowed');
    const key = await this.key.get();
    return new StreamableFile(Readable.from(this.lines(id, key)), {
      type: 'application/jsonl',
      disposition: 'attachment; filename="events.jsonl"',
    });
  }

  private async *lines(exercise: string, key: KeyObject): AsyncGenerator<string> {
    let last: { seq: number; hash: string } | undefined;
    for await (const piece of this.log.chained(exercise)) {
      last = piece.at(-1)?.event;
      yield piece.map(({ event, dataHash }) => `${JSON.stringify(exported(event, dataHash))}\n`).join('');
    }
    if (last) yield `${signatureLine({ exercise, seq: last.seq, hash: last.hash }, key)}\n`;
  }
}
