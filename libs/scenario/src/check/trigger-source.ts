import type { Inject } from '../inject';

/** What an inject waits for that another inject brings: its release, an action or an option. */
export interface Source {
  inject: number;
  kind: 'inject' | 'action' | 'option' | 'missing';
  /** Id of the action or option. */
  id?: string;
  /** Where the trigger says so. */
  path: string[];
}

/** The inject for which another waits; undefined for one that waits for the clock, the facts, people or a phase. */
export function sourceOf({ trigger }: Pick<Inject, 'trigger'>): Source | undefined {
  if (trigger === 'manual') return undefined;
  if ('ifMissing' in trigger) return reference('missing', trigger.ifMissing, ['trigger', 'ifMissing']);
  if (!('after' in trigger)) return undefined;
  const { after } = trigger;
  if ('inject' in after)
    return { kind: 'inject', inject: after.inject, path: ['trigger', 'after', 'inject'] };
  if ('action' in after) return reference('action', after.action, ['trigger', 'after', 'action']);
  if ('option' in after) return reference('option', after.option, ['trigger', 'after', 'option']);
  return undefined;
}

function reference(kind: Source['kind'], written: string, path: string[]): Source {
  const [inject = '', id] = written.split('/');
  return { kind, inject: Number(inject), id, path };
}

/** Injects by their number; of several with one number, the first. */
export function byNumber(injects: readonly Inject[]): Map<number, { inject: Inject; index: number }> {
  const found = new Map<number, { inject: Inject; index: number }>();
  injects.forEach((inject, index) => {
    if (!found.has(inject.number)) found.set(inject.number, { inject, index });
  });
  return found;
}
