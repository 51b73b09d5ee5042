import {
  HttpException,
  HttpStatus,
  Injectable,
  type CallHandler,
  type CanActivate,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { finalize, type Observable } from 'rxjs';
import type { TocsinRequest } from '../identity/http-session';
import { Planner } from './planner';
import { Scenarios } from './scenarios';

/** Asks who uploads a scenario, and to which, before any of it is received. */
@Injectable()
export class MayUpload implements CanActivate {
  constructor(private readonly scenarios: Scenarios) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<TocsinRequest>();
    const by = Planner.of(request);
    const id = request.params['id'];
    if (id === undefined) by.must('make');
    else await this.scenarios.reach(String(id), by, 'change');
    return true;
  }
}

/** Uploads that are received or checked at the same time, of all accounts together. */
const AT_ONCE = 4;

/** An account uploads one scenario at a time, and only so many do together: what they take stays bounded. */
@Injectable()
export class OneUpload implements NestInterceptor {
  private readonly underway = new Set<string>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { id } = Planner.of(context.switchToHttp().getRequest<TocsinRequest>());
    if (this.underway.has(id) || this.underway.size >= AT_ONCE)
      throw new HttpException('upload-underway', HttpStatus.TOO_MANY_REQUESTS);
    this.underway.add(id);
    return next.handle().pipe(finalize(() => this.underway.delete(id)));
  }
}
