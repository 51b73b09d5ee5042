/** Why a command was refused. Stable: clients translate from these codes. */
export type RejectionCode =
  | 'not-allowed'
  | 'not-enrolled'
  | 'already-created'
  | 'already-started'
  | 'not-running'
  | 'still-running'
  | 'ended'
  | 'unknown-person'
  | 'unknown-inject'
  | 'already-released'
  | 'not-held'
  | 'not-skipped'
  | 'in-the-past'
  | 'unknown-message'
  | 'unknown-recipient'
  | 'no-decision'
  | 'unknown-option'
  | 'already-chosen'
  | 'no-form'
  | 'form-incomplete'
  | 'unknown-action'
  | 'unknown-entry'
  | 'unknown-file'
  | 'no-organisation'
  | 'not-yours'
  | 'no-plan'
  | 'unknown-report'
  | 'already-registered'
  | 'unknown-case'
  | 'case-closed'
  | 'sheet-incomplete'
  | 'unknown-level'
  | 'same-level'
  | 'unknown-cell'
  | 'unknown-task'
  | 'unknown-document'
  | 'not-approved'
  | 'document-released'
  | 'unknown-duty'
  | 'not-owed'
  | 'unknown-service'
  | 'not-entitled'
  | 'unknown-decision'
  | 'already-decided'
  | 'unknown-request'
  | 'already-given'
  | 'under-embargo'
  | 'beyond-tlp'
  | 'no-survey'
  | 'survey-closed'
  | 'unknown-question'
  | 'unknown-note'
  | 'unknown-event'
  | 'no-task'
  | 'unknown-observation'
  | 'not-rated'
  | 'unknown-statement'
  | 'changed-meanwhile'
  | 'not-ended'
  | 'unknown-part';

/** A command that cannot be carried out. Nothing has changed. */
export class Rejected extends Error {
  constructor(
    readonly code: RejectionCode,
    message: string,
  ) {
    super(message);
    this.name = 'Rejected';
  }
}
