import { describe, expect, it } from '@jest/globals';
import { Rejected } from './core/rejected';
import type { May } from './core/command';
import type { CommandBody, CommandType } from './machine/decide';
import { castOf } from './testing/audience-table';

const ALL = [
  'facilitator',
  'local-controller',
  'participant',
  'simulator',
  'evaluator',
  'observer',
  'server',
] as const satisfies May[];

const CONTROL: May[] = ['facilitator', 'local-controller'];
const PLAYERS: May[] = ['participant', 'simulator'];
const EVALUATORS: May[] = ['facilitator', 'evaluator'];
const PEOPLE = ALL.filter((part) => part !== 'server');

/** Who may give which command at all, by hand; what else it needs is asked after that. */
const TABLE = {
  // Seats are given, time is kept and exercises are opened by the server alone.
  CreateExercise: ['server'],
  ReplaceScenario: ['server'],
  EnrolPerson: ['server'],
  WithdrawPerson: ['server'],
  DescribeExercise: ['facilitator', 'server'],
  Tick: ['server'],
  RecoverClock: ['server'],
  EraseTexts: ['server'],

  // The course of the exercise is the facilitators'. A local controller steers injects, never the clock.
  StartExercise: ['facilitator'],
  PauseClock: ['facilitator'],
  ResumeClock: ['facilitator'],
  SetRate: ['facilitator'],
  JumpClock: ['facilitator'],
  EndExercise: ['facilitator'],
  ResetExercise: ['facilitator'],
  CallCommsCheck: CONTROL,
  ReleaseInject: CONTROL,
  HoldInject: CONTROL,
  ResumeInject: CONTROL,
  SkipInject: CONTROL,
  RestoreInject: CONTROL,
  RetimeInject: CONTROL,
  EditInject: CONTROL,
  ImproviseInject: CONTROL,
  MarkAction: CONTROL,

  // Whoever takes part.
  AnswerCommsCheck: PEOPLE,
  GiveReceipt: PEOPLE,
  WriteNote: PEOPLE,
  ReleaseNote: PEOPLE,
  // Evaluators and observers watch: they do not write to those whom they watch.
  SendMessage: [...CONTROL, ...PLAYERS],

  // Those who play, and nobody for them.
  ChooseOption: PLAYERS,
  SubmitForm: PLAYERS,
  ReportIncident: PLAYERS,
  WriteLogEntry: PLAYERS,
  RegisterCase: PLAYERS,
  LinkReport: PLAYERS,
  AssignCase: PLAYERS,
  EvaluateCase: PLAYERS,
  MoveCase: PLAYERS,
  ProposeLevel: PLAYERS,
  DeclareLevel: PLAYERS,
  ConveneCell: PLAYERS,
  WriteMinutes: PLAYERS,
  PutDecision: PLAYERS,
  TakeDecision: PLAYERS,
  RequestInformation: PLAYERS,
  GiveInformation: PLAYERS,
  OpenTask: PLAYERS,
  MoveTask: PLAYERS,
  WriteDocument: PLAYERS,
  ApproveDocument: PLAYERS,
  ReleaseDocument: PLAYERS,
  DeclareAware: PLAYERS,
  ClassifyIncident: PLAYERS,
  SubmitDutyStep: PLAYERS,
  RequestService: PLAYERS,
  MoveService: PLAYERS,
  AnswerSurvey: PLAYERS,

  // Evaluating is not observing: an observer watches, and rates nobody.
  Observe: EVALUATORS,
  CorrectObservation: EVALUATORS,
  WithdrawObservation: EVALUATORS,
  GiveRating: EVALUATORS,
  AgreeRating: EVALUATORS,
  CloseSurvey: EVALUATORS,
  WriteStatement: EVALUATORS,
  RemoveStatement: EVALUATORS,
  ReleaseReport: EVALUATORS,
} satisfies Record<CommandType, readonly May[]>;

const SOMEBODY: Record<May, string> = {
  facilitator: 'facilitator',
  'local-controller': 'gridControl',
  participant: 'grid',
  simulator: 'simulator',
  evaluator: 'evaluator',
  observer: 'observer',
  server: 'server',
};

describe('who may give a command at all', () => {
  const played = castOf();
  const NOT_THEIRS = /^Your part in the exercise does not include/;

  /** Whether it is judged at all; an empty command that is, is refused for another reason. */
  function isJudged(type: CommandType, by: string): boolean {
    try {
      played.exercise.run({ type, id: 'x', at: played.wall, by } as unknown as CommandBody & {
        id: string;
        at: number;
        by: string;
      });
      return true;
    } catch (error) {
      return !(error instanceof Rejected && NOT_THEIRS.test(error.message));
    }
  }

  it.each(Object.entries(TABLE) as [CommandType, readonly May[]][])('%s', (type, may) => {
    expect(ALL.filter((part) => isJudged(type, SOMEBODY[part]))).toEqual(
      ALL.filter((part) => may.includes(part)),
    );
  });

  it('nobody who is not enrolled gives any', () => {
    for (const type of Object.keys(TABLE))
      expect(() => played.exercise.run({ type, id: 'x', at: played.wall, by: 'stranger' } as never)).toThrow(
        expect.objectContaining({ code: 'not-enrolled' }),
      );
  });
});
