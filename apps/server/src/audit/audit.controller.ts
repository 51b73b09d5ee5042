import { Controller, Get, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { administratorOf, type TocsinRequest } from '../identity/http-session';
import { Audited } from './audited';
import { AuditLog } from './audit-log';

/** The audit log, for administrators. */
@ApiTags('administration')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly audit: AuditLog) {}

  /** One entry a line, with its hash; `tocsin verify` follows the chain. */
  @Get('log.jsonl')
  @Audited('audit-exported')
  log(@Req() { session }: TocsinRequest): StreamableFile {
    administratorOf(session);
    return new StreamableFile(Readable.from(linesOf(this.audit)), {
      type: 'application/jsonl',
      disposition: 'attachment; filename="tocsin-audit.jsonl"',
    });
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
