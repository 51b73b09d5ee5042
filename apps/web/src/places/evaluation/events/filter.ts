import { organisationOf, type ExerciseEvent, type EventType, type State } from '@tocsin/engine';
import type { Address } from '@tocsin/scenario';

/** Kinds of events as someone who follows an exercise thinks of them. */
export const KINDS = {
  injects: ['InjectReleased', 'InjectImprovised'],
  steering: [
    'ClockChanged',
    'PhaseBegan',
    'InjectScheduled',
    'InjectHeld',
    'InjectResumed',
    'InjectSkipped',
    'InjectRestored',
    'InjectEdited',
    'ExerciseEnded',
  ],
  messages: ['MessageSent'],
  responses: ['OptionChosen', 'FormSubmitted', 'IncidentReported', 'LogEntryWritten'],
  expected: ['ActionExpected', 'ActionMet', 'ActionMissed'],
  plan: [
    'CaseRegistered',
    'CaseEvaluated',
    'CaseMoved',
    'LevelProposed',
    'LevelDeclared',
    'CellConvened',
    'TaskOpened',
    'TaskMoved',
    'TaskOverdue',
    'DocumentApproved',
    'DocumentReleased',
    'DutyStepSubmitted',
    'DutyStepMissed',
    'DecisionPut',
    'DecisionTaken',
    'InformationRequested',
    'InformationGiven',
    'MinutesWritten',
    'TlpBreached',
    'ServiceRequested',
    'ServiceMoved',
  ],
  evaluation: [
    'ObservationMade',
    'ObservationCorrected',
    'ObservationWithdrawn',
    'RatingGiven',
    'RatingAgreed',
    'NoteReleased',
    'SurveyClosed',
    'StatementWritten',
    'ReportReleased',
  ],
  receipts: ['ReceiptGiven', 'MessageDelivered'],
  people: ['PersonEnrolled', 'PersonWithdrawn', 'CommsCheckCalled', 'CommsCheckAnswered', 'TextsErased'],
} as const satisfies Record<string, readonly EventType[]>;
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** The organisation whose doing or concern an event is; undefined when it is everybody's. */
export function organisationOfEvent(event: ExerciseEvent, state: State): string | undefined {
  const ofAddress = (address?: Address) => address && organisationOf(address, state);
  switch (event.type) {
    case 'MessageSent':
      return ofAddress(event.data.from);
    case 'OptionChosen':
    case 'FormSubmitted':
    case 'ActionExpected':
      return ofAddress(event.data.party);
    case 'ActionMet':
    case 'ActionMissed':
      return ofAddress(state.expected[event.data.key]?.party);
    case 'IncidentReported':
    case 'LogEntryWritten':
    case 'PersonEnrolled':
      return event.data.organisation;
    case 'ReceiptGiven':
    case 'PersonWithdrawn':
    case 'CommsCheckAnswered':
      return state.people[event.data.person]?.organisation;
    default:
      return undefined;
  }
}
