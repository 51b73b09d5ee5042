import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@tocsin/engine';
import { NAMESPACE, type ClientToServer, type Frame, type ServerToClient } from '@tocsin/protocol';
import type { Server } from 'socket.io';

/** The room of those who hold a key of an exercise. */
export const roomOf = (exercise: string, key: string): string => `${exercise} ${key}`;

/** Sends what was stored to those who may see it: one frame for each key, encoded once. */
@Injectable()
export class Frames {
  private server?: Server<ClientToServer, ServerToClient>;

  attach(server: Server<ClientToServer, ServerToClient>): void {
    this.server = server;
  }

  send(exercise: string, frames: Frame[], events: RecordedEvent[]): void {
    const live = this.server?.of(NAMESPACE);
    if (!live) return;
    for (const frame of frames) live.to(roomOf(exercise, frame.key)).emit('frame', frame);
    for (const { type, data } of events)
      if (type === 'PersonEnrolled' || type === 'PersonWithdrawn')
        live.to(roomOf(exercise, `person:${data.person}`)).emit('rejoin', { exercise, reason: 'enrolment' });
  }
}
