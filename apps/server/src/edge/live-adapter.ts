import type { INestApplication } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { MAX_FRAME } from '@tocsin/protocol';
import { Origins } from './origins';

/** Frames of a bounded size, uncompressed: they are small, many, and encoded once for all. Pages of other sites get none. */
export class LiveAdapter extends IoAdapter {
  private readonly origins: Origins;

  constructor(app: INestApplication) {
    super(app);
    this.origins = app.get(Origins);
  }

  override createIOServer(port: number, options?: Parameters<IoAdapter['createIOServer']>[1]) {
    const bounded: Parameters<IoAdapter['createIOServer']>[1] = {
      ...options,
      maxHttpBufferSize: MAX_FRAME,
      perMessageDeflate: false,
      serveClient: false,
      allowRequest: (request: IncomingMessage, decided: (error: string | null, allowed: boolean) => void) => {
        const elsewhere = this.origins.isFromElsewhere(request);
        decided(elsewhere ? 'another-origin' : null, !elsewhere);
      },
    } as never;
    return super.createIOServer(port, bounded);
  }
}
