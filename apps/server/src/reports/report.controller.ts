import type { Response } from 'express';
import { BadRequestException, Controller, ForbiddenException, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiQuery, ApiTags } from '@nestjs/swagger';
import { sees } from '@tocsin/engine';
import type { Audience } from '@tocsin/report';
import { FORMATS, type Format } from '@tocsin/report/files';
import { LANGUAGES } from '@tocsin/words';
import { z } from 'zod';
import { Address } from '@tocsin/scenario';
import { Seats, type Seat } from '../exercises/seats';
import type { TocsinRequest } from '../identity/http-session';
import { IdParam } from '../ids';
import { READERS } from './readers';
import { ReportMaker } from './report-maker';
import { Audited } from '../audit/audited';

const TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};
const asked = z.strictObject({
  format: z.enum(Object.keys(FORMATS) as [Format, ...Format[]]).default('pdf'),
  audience: z.string().max(64).default('whole'),
  language: z.enum(LANGUAGES).default('en'),
});

/** The after-action report: who runs or evaluates may have every part, others what was released to them. */
@ApiTags('report')
@ApiHeader({ name: 'x-tocsin-seat', required: true })
@Controller('api/exercises/:id/after-action-report')
export class ReportController {
  constructor(
    private readonly seats: Seats,
    private readonly maker: ReportMaker,
  ) {}

  @Get()
  @Audited('report-exported', 'format', 'audience', 'language')
  @ApiQuery({ name: 'format', required: false, enum: Object.keys(FORMATS) })
  @ApiQuery({ name: 'audience', required: false, description: 'whole, public, or the id of an organisation' })
  @ApiQuery({ name: 'language', required: false, enum: LANGUAGES })
  async report(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    const seat = await this.seats.of(request, id);
    const parsed = asked.safeParse(query);
    if (!parsed.success) throw new BadRequestException(z.prettifyError(parsed.error));
    const { format, language } = parsed.data;
    const audience = allowed(parsed.data.audience, seat);
    const date = new Date().toISOString().slice(0, 10);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const wanted = { exercise: id, format, audience, language, date };
    const bytes = await this.maker.report(wanted, gone.signal).catch((error: unknown) => {
      if (!gone.signal.aborted) throw error;
    });
    if (!bytes) return;
    response.type(TYPES[format]);
    response.attachment(`report-${parsed.data.audience}.${language}.${format}`);
    response.end(bytes);
  }
}

/** @throws ForbiddenException for whom a part is not meant, or not yet. */
function allowed(asked: string, { keys, person, state }: Seat): Audience {
  const organisation = state.exercise?.organisations.find(({ id }) => id === asked)?.id;
  if (sees(keys, READERS)) {
    if (asked === 'whole' || asked === 'public') return asked;
    if (organisation) return { organisation };
    throw new BadRequestException(`There is no organisation "${asked}".`);
  }
  const own = person.part === 'participant' ? person.organisation : undefined;
  const part = organisation ? Address.organisation(organisation) : asked;
  const released = state.releases[part];
  if (!released) throw new ForbiddenException('not-released');
  if (asked === 'public') return asked;
  if (asked === 'whole' && own && released.to.includes(Address.organisation(own))) return 'released';
  if (organisation && organisation === own) return { organisation };
  throw new ForbiddenException('not-allowed');
}
