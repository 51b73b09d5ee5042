import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import { Seats } from '../exercises/seats';
import type { TocsinRequest } from '../identity/http-session';
import { UploadsUnderWay } from './uploads-under-way';

/** Asks who sends a file, and whether there is room for it, before any of it is read. */
@Injectable()
export class SeatGuard implements CanActivate {
  constructor(
    private readonly seats: Seats,
    private readonly underWay: UploadsUnderWay,
  ) {}

  /** @throws UnauthorizedException, ForbiddenException as for any request that speaks for a seat; PayloadTooLargeException, SlowDown */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<TocsinRequest>(), http.getResponse<Response>()];
    try {
      const { exercise, person } = await this.seats.of(request, String(request.params['id']).toLowerCase());
      const declared = Number(request.headers['content-length'] ?? Number.NaN);
      const end = await this.underWay.begin(
        exercise,
        person.id,
        Number.isNaN(declared) ? undefined : declared,
      );
      response.once('close', end);
      if (response.destroyed || request.destroyed) end();
      return true;
    } catch (error) {
      // Whatever still comes is not waited for.
      response.set('connection', 'close');
      throw error;
    }
  }
}
