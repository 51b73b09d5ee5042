import { Controller, Get, Param, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { accountOf, type TocsinRequest } from '../identity/http-session';
import { listed, ScenarioLibrary } from './library';

/** Bytes of a scenario that are handed to the connection at once. */
const PIECE = 65_536;

/** The library of scenarios, for those who may make exercises. */
@ApiTags('scenarios')
@Controller('api/scenarios')
export class LibraryController {
  constructor(private readonly library: ScenarioLibrary) {}

  @Get()
  async all(@Req() { session }: TocsinRequest) {
    accountOf(session);
    return listed(await this.library.all());
  }

  @Get(':id')
  async one(@Req() { session }: TocsinRequest, @Param('id') id: string) {
    accountOf(session);
    const { text } = await this.library.find(id);
    return new StreamableFile(Readable.from(piecesOf(Buffer.from(text))), {
      type: 'application/json; charset=utf-8',
      length: text.byteLength,
    });
  }
}

/** One piece in each turn of the event loop: a fast reader would otherwise take a whole scenario in one. */
async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    yield bytes.subarray(from, from + PIECE);
    await setImmediate();
  }
}
