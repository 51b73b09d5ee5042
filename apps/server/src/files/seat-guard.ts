import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { SECOND } from '@tocsin/words';
import type { Response } from 'express';
import { Seats } from '../exercises/seats';
import type { TocsinRequest } from '../identity/http-session';
import { UploadsUnderWay } from './uploads-under-way';

/** How long the rest of a refused file is waited for, milliseconds. */
const PATIENCE = 10 * SECOND;

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
      // A browser reads the answer only once its file has gone: it is thrown away as it comes, but not waited for long.
      const late = setTimeout(() => request.destroy(), PATIENCE);
      request.once('close', () => clearTimeout(late)).resume();
      throw error;
    }
  }
}
