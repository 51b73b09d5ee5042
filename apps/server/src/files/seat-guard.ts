import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Seats } from '../exercises/seats';
import type { TocsinRequest } from '../identity/http-session';

/** Asks who sends a request before its body is read. */
@Injectable()
export class SeatGuard implements CanActivate {
  constructor(private readonly seats: Seats) {}

  /** @throws UnauthorizedException, ForbiddenException as for any request that speaks for a seat */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<TocsinRequest>();
    await this.seats.of(request, String(request.params['id']).toLowerCase());
    return true;
  }
}
