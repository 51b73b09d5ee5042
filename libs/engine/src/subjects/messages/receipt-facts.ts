import { sectorOf } from '../../addresses/groups';
import type { State } from '../../core/state';
import type { Writer } from '../../core/writer';

type ReceiptFact = State['facts']['receipts'][number];
type Done = { [K in keyof ReceiptFact]: ReceiptFact[K] extends boolean ? K : never }[keyof ReceiptFact];

/** Notes what an organisation did with an inject, in one fact for each inject and organisation. */
export function noteReceipt(state: State, id: string, organisation: string, done: Done, write: Writer): void {
  const message = state.messages[id];
  if (!message?.inject || !organisation) return;
  const { receipts } = state.facts;
  const index = (message.receiptFacts[organisation] ??= receipts.length);
  // Most receipts tell nothing new of an organisation: somebody else of it was first.
  if (receipts[index]?.[done]) return;
  const before = receipts[index] ?? {
    inject: message.inject,
    organisation,
    sector: sectorOf(organisation, state),
    read: false,
    acknowledged: false,
    replied: false,
    submitted: false,
  };
  write.facts('receipts')[index] = { ...before, [done]: true };
}
