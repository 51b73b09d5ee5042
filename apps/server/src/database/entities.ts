import { AuditEntryEntity, AuditHeadEntity } from '../audit/audit-entry.entity';
import { ExerciseEventEntity } from '../exercises/exercise-event.entity';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { PersonEntity } from '../exercises/person.entity';
import { UploadEntity } from '../files/upload.entity';
import { AccountEntity, AccountLinkEntity, SetUpLinkEntity } from '../identity/account.entity';
import { PasskeyChallengeEntity, PasskeyEntity } from '../identity/factors/passkey.entity';
import { RecoveryCodeEntity, TotpEntity } from '../identity/factors/totp.entity';
import { SessionEntity, SessionSeatEntity } from '../identity/session.entity';
import {
  ActionChangeEntity,
  ActionReminderEntity,
  ActionTestEntity,
  CorrectiveActionEntity,
} from '../improvement/corrective-action.entity';
import { ExerciseTrendEntity } from '../improvement/exercise-trend.entity';
import { SeatClaimEntity } from '../joining/claim.entity';
import { AssetEntity, ContentEntity } from '../library/content.entity';
import { OutgoingMailEntity } from '../mail/outgoing-mail.entity';
import { SCENARIO_TABLES } from '../scenarios/scenario.entity';
import { SigningKeyEntity } from '../signing/signing-key.entity';

/** Every table. */
export const ENTITIES = [
  AuditEntryEntity,
  AuditHeadEntity,
  AccountEntity,
  AccountLinkEntity,
  SetUpLinkEntity,
  SessionEntity,
  SessionSeatEntity,
  PasskeyEntity,
  PasskeyChallengeEntity,
  TotpEntity,
  RecoveryCodeEntity,
  ContentEntity,
  AssetEntity,
  ExerciseEntity,
  ExerciseEventEntity,
  PersonEntity,
  SeatClaimEntity,
  UploadEntity,
  CorrectiveActionEntity,
  ActionTestEntity,
  ActionChangeEntity,
  ActionReminderEntity,
  ExerciseTrendEntity,
  SigningKeyEntity,
  OutgoingMailEntity,
  ...SCENARIO_TABLES,
];
