import { ACTION_FIELDS, type ActionFields, type CorrectiveAction } from '@tocsin/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, Refusal } from '../../http/api';
import { changeAction, planHasChanged } from './improvement-queries';

/** What somebody else did to an action while one was writing. */
export interface Meanwhile {
  before: Partial<ActionFields>;
  after: Partial<ActionFields>;
}

/**
 * Writing on an action: what one has changed lies upon the version that one read. When somebody else was first,
 * it lies upon theirs, and is saved only when asked for again.
 */
export function useWriting(action: CorrectiveAction) {
  const queries = useQueryClient();
  const [read, setBase] = useState(action);
  const [edits, setEdits] = useState<Partial<ActionFields>>({});
  const [meanwhile, setMeanwhile] = useState<Meanwhile>();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  // Whoever writes nothing sees what others write; whoever writes keeps the version that they read.
  const base = Object.keys(edits).length === 0 && action.version > read.version ? action : read;
  const written = Object.fromEntries(
    Object.entries(edits).filter(([field, value]) => base[field as keyof ActionFields] !== value),
  ) as Partial<ActionFields>;
  const discard = () => {
    setEdits({});
    setMeanwhile(undefined);
    setFault(undefined);
  };
  const readAgain = async () => {
    try {
      const now = await ask<CorrectiveAction>(`/improvement/${base.id}`);
      const changed = ACTION_FIELDS.filter((field) => now[field] !== base[field]);
      const of = (from: ActionFields) => Object.fromEntries(changed.map((field) => [field, from[field]]));
      setMeanwhile({ before: of(base), after: of(now) });
      setBase(now);
    } catch (error) {
      setFault(error);
    }
  };
  const save = async (): Promise<boolean> => {
    setBusy(true);
    setFault(undefined);
    try {
      setBase(await changeAction(base.id, { ...written, version: base.version }));
      discard();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'changed-meanwhile')) {
        setFault(error);
        return false;
      }
      await readAgain();
      return false;
    } finally {
      setBusy(false);
      await planHasChanged(queries);
    }
  };
  return {
    fields: { ...base, ...edits },
    version: base.version,
    set: (change: Partial<ActionFields>) => {
      setBase(base);
      setEdits((now) => ({ ...now, ...change }));
    },
    dirty: Object.keys(written).length > 0,
    meanwhile,
    fault,
    busy,
    save,
    discard,
    /** The action was changed otherwise than by writing: an exercise tests it. */
    take: (now: CorrectiveAction) => setBase(now),
  };
}
