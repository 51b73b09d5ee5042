export interface ErasureEvents {
  /** Texts of some earlier events were erased by law: from now on the log holds other data under their hashes. */
  TextsErased: { events: number[] };
}

declare module '../../core/events' {
  interface EventData extends ErasureEvents {}
}
