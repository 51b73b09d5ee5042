export interface ServiceEvents {
  ServiceRequested: { request: string; service: string; organisation: string; text: string; person: string };
  ServiceMoved: {
    request: string;
    to: 'accepted' | 'declined' | 'delivered';
    text: string;
    organisation: string;
    person: string;
  };
}

declare module '../../core/events' {
  interface EventData extends ServiceEvents {}
}
