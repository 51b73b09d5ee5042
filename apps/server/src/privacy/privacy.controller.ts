import { Controller, Get, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as z from 'zod';
import { Seats } from '../exercises/seats';
import type { TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { IdParam } from '../ids';
import { Erasure } from './erasure';
import { PersonalData } from './personal-data';
import { Audited } from '../audit/audited';

const erasure = z.strictObject({
  /** Whether what they wrote and uploaded goes, too. */
  texts: z.boolean(),
});

/** What is kept about somebody, and its erasure. */
@ApiTags('privacy')
@Controller('api/exercises/:id/people/:person')
export class PrivacyController {
  constructor(
    private readonly seats: Seats,
    private readonly data: PersonalData,
    private readonly erasure: Erasure,
  ) {}

  /** Everything that the exercise holds of somebody: for them, and for those who run it. */
  @Get('data')
  @Audited('personal-data-exported')
  async held(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @IdParam('person') person: string,
  ) {
    if (!request.session?.seats.includes(person)) await this.seats.facilitate(request, id);
    const held = await this.data.of(id, person);
    return new StreamableFile(Buffer.from(`${JSON.stringify(held, null, 2)}\n`), {
      type: 'application/json',
      disposition: 'attachment; filename="personal-data.json"',
    });
  }

  /** Takes somebody's name out of the exercise, and with `texts` what they wrote. */
  @Post('erasure')
  @Audited('person-erased', 'texts', 'events', 'files')
  async erase(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @IdParam('person') person: string,
    @ParsedBody(erasure) { texts }: z.output<typeof erasure>,
  ) {
    await this.seats.facilitate(request, id);
    return this.erasure.erase(id, person, { texts, account: true });
  }
}
