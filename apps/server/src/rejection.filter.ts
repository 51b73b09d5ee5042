import {
  Catch,
  ConflictException,
  HttpException,
  ServiceUnavailableException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { Rejected } from '@tocsin/engine';
import type { Response } from 'express';
import { Unavailable } from './exercises/unavailable';
import { Unreadable } from './exercises/unreadable';

/** Errors for people: a code that stays, and a sentence. */
@Catch(HttpException, Rejected, Unavailable, Unreadable)
export class RejectionFilter extends BaseExceptionFilter implements ExceptionFilter {
  override catch(error: HttpException | Rejected | Unavailable | Unreadable, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (error instanceof Rejected) {
      response.status(new ConflictException().getStatus()).json({ code: error.code, message: error.message });
      return;
    }
    if (error instanceof Unavailable || error instanceof Unreadable) {
      const code = error instanceof Unavailable ? 'unavailable' : 'unreadable';
      response.status(new ServiceUnavailableException().getStatus()).json({ code, message: error.message });
      return;
    }
    const body = error.getResponse();
    const { code, message, about } =
      typeof body === 'string'
        ? { code: body, message: body, about: undefined }
        : (body as { code?: string; message?: string; about?: Record<string, string> });
    response
      .status(error.getStatus())
      .json({ code: code ?? message ?? 'error', message: message ?? error.message, about });
  }
}
