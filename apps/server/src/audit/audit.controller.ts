import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { actorOf, administratorOf, type TocsinRequest } from '../identity/http-session';
import { AuditLog } from './audit-log';

/** The audit log, for administrators. */
@ApiTags('administration')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly audit: AuditLog) {}

  /** One entry a line, with its hash; `tocsin verify` follows the chain. */
  @Get('log.jsonl')
  async log(@Req() request: TocsinRequest, @Res() response: Response): Promise<void> {
    administratorOf(request.session);
    await this.audit.record({ act: 'audit-exported', by: actorOf(request) });
    response.type('application/jsonl').attachment('tocsin-audit.jsonl');
    await pipeline(Readable.from(linesOf(this.audit)), response);
  }

  /** Whether the chain holds as it lies in the database. */
  @Get('verification')
  async verification(@Req() { session }: TocsinRequest) {
    administratorOf(session);
    const broken = await this.audit.verify();
    return { holds: broken === undefined, broken: broken ?? null };
  }
}

async function* linesOf(audit: AuditLog): AsyncGenerator<string> {
  for await (const entry of audit.entries()) yield `${JSON.stringify(entry)}\n`;
}
