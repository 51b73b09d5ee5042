import type { Attachment, CommandBody } from '@tocsin/engine';
import { get, update } from 'idb-keyval';

export type Observing = Extract<CommandBody, { type: 'Observe' }>;

/** An observation on its way: it lies in this browser until the server has it, photos included. */
export interface Outgoing {
  /** Of the command: sent again under the same id, it is stored once. */
  id: string;
  command: Observing;
  photos: { name: string; data: Blob }[];
  /** Photos that the server has already. */
  attachments: Attachment[];
  /** Why the server refused it. */
  refused?: { code: string; message: string };
}

/** What waits in this browser to be sent, over lost connections and closed tabs. */
export class Outbox {
  constructor(private readonly place: string) {}

  all = async (): Promise<Outgoing[]> => (await get<Outgoing[]>(this.place)) ?? [];

  put = (one: Outgoing): Promise<void> =>
    this.change((all) => [...all.filter(({ id }) => id !== one.id), one]);

  drop = (id: string): Promise<void> => this.change((all) => all.filter((one) => one.id !== id));

  private change(how: (all: Outgoing[]) => Outgoing[]): Promise<void> {
    return update<Outgoing[]>(this.place, (all) => how(all ?? []));
  }
}
