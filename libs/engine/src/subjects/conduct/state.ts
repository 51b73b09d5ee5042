export interface ConductState {
  readonly phase?: string;
}

declare module '../../core/state' {
  interface State extends ConductState {}
}
