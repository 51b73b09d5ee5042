import { Injectable } from '@nestjs/common';
import { NAMESPACE, type ClientToServer, type ServerToClient } from '@tocsin/protocol';
import type { Server } from 'socket.io';
import { Address } from '@tocsin/scenario';
import type { Outgoing } from './heads';

/** The room of those who hold a key of an exercise. */
export const roomOf = (exercise: string, key: string): string => `${exercise} ${key}`;

/** Sends what was stored to those who may see it: one frame for each key, encoded once. */
@Injectable()
export class Frames {
  private server?: Server<ClientToServer, ServerToClient>;

  attach(server: Server<ClientToServer, ServerToClient>): void {
    this.server = server;
  }

  send(exercise: string, outgoing: readonly Outgoing[]): void {
    const live = this.server?.of(NAMESPACE);
    if (!live) return;
    for (const sent of outgoing)
      if ('restart' in sent) this.sendAllAway(exercise);
      else if ('frame' in sent) live.to(roomOf(exercise, sent.frame.key)).emit('frame', sent.frame);
      else this.sendAway(exercise, sent.moved);
  }

  /** The exercises that somebody is connected to here. */
  watched(): Set<string> {
    const rooms = this.server?.of(NAMESPACE).adapter.rooms.keys() ?? [];
    return new Set([...rooms].map((room) => room.split(' ')[0]!));
  }

  /** What was sent is no longer what the log says: everyone joins again. */
  private sendAllAway(exercise: string): void {
    for (const socket of this.server!.of(NAMESPACE).sockets.values()) {
      const rooms = [...socket.rooms].filter((room) => room.startsWith(exercise));
      if (rooms.length > 0) socket.emit('rejoin', { exercise, reason: 'log' });
      for (const room of rooms) void socket.leave(room);
    }
  }

  /** Whose enrolment changed holds no key any more until they join again. */
  private sendAway(exercise: string, person: string): void {
    const live = this.server!.of(NAMESPACE);
    const sockets = live.adapter.rooms.get(roomOf(exercise, Address.person(person))) ?? [];
    for (const socket of [...sockets].map((id) => live.sockets.get(id))) {
      socket?.emit('rejoin', { exercise, reason: 'enrolment' });
      for (const room of socket?.rooms ?? []) if (room.startsWith(exercise)) void socket?.leave(room);
    }
  }
}
