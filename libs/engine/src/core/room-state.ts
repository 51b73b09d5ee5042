import type { RoomEventData } from './room-events';

type Stamped<T> = T & { at: number; wall: number };

export interface Decision extends Stamped<RoomEventData['DecisionPut']> {
  taken?: Stamped<RoomEventData['DecisionTaken']>;
}
export interface InformationRequest extends Stamped<RoomEventData['InformationRequested']> {
  given?: Stamped<RoomEventData['InformationGiven']>;
  place: number;
}
export type Minutes = Stamped<RoomEventData['MinutesWritten']>;
export type Breach = Stamped<RoomEventData['TlpBreached']>;

/** What has happened in the crisis centre's room, as far as one may see it. */
export interface RoomState {
  decisions: Record<string, Decision>;
  informationRequests: Record<string, InformationRequest>;
  /** By cell: the agenda of its next meeting. */
  agendas: Record<string, Stamped<RoomEventData['AgendaSet']>>;
  minutes: Record<string, Minutes>;
  /** By the message with which it was passed on. */
  breaches: Record<string, Breach>;
}

export const emptyRoom = (): RoomState => ({
  decisions: {},
  informationRequests: {},
  agendas: {},
  minutes: {},
  breaches: {},
});
