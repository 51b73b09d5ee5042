export interface PeopleState {
  /** Whether a communications check has been called. */
  readonly commsCheck: boolean;
}

declare module '../../core/state' {
  interface State extends PeopleState {}
}
