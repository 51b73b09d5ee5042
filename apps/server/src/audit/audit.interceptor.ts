import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import { actorOf, type TocsinRequest } from '../identity/http-session';
import { canonicalId } from '../ids';
import { AuditLog, type Act } from './audit-log';
import { AUDITED, notesOf, type Audited } from './audited';

/** Records what routes do, as `@Audited` says of each, before it is answered. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const audited = this.reflector.get<Audited | undefined>(AUDITED, context.getHandler());
    if (context.getType() !== 'http' || !audited || !('act' in audited)) return next.handle();
    const request = context.switchToHttp().getRequest<TocsinRequest>();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await this.audit.record(actOf(audited, request, answer));
        return answer;
      }),
    );
  }
}

function actOf(
  { act, keeps }: { act: string; keeps: readonly string[] },
  request: TocsinRequest,
  answer: unknown,
): Act {
  const [id, person, claim] = ['id', 'person', 'claim'].map((name) =>
    canonicalId(String(request.params[name])),
  );
  const said: Record<string, unknown> = {
    ...record(answer),
    ...record(request.query),
    ...record(request.body),
  };
  const kept = Object.entries(said).filter(([name, value]) => keeps.includes(name) && value !== undefined);
  const inExercise = request.path.startsWith('/api/exercises');
  const made = record(answer);
  return {
    act,
    by: actorOf(request),
    to: person ?? claim ?? (inExercise ? textOr(made['person']) : id),
    exercise: inExercise ? (id ?? textOr(made['id'])) : undefined,
    ...(kept.length > 0 ? { after: Object.fromEntries(kept) } : {}),
    ...notesOf(request),
  };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
