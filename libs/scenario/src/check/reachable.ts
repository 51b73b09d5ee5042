import type { Inject } from '../inject';
import { circles } from './cycles';
import { partiesOf } from './party';
import { Findings, type Rule } from './rule';
import { timelineOf, written } from './timeline';
import { byNumber, sourceOf } from './trigger-source';

/** Every inject can come to be released by its trigger. */
export const reachable: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  const injects = byNumber(scenario.injects);
  const time = timelineOf(scenario);
  const inCircle = new Set(circles(scenario).flat());
  const verdicts = new Map<number, string | undefined>();

  scenario.injects.forEach((inject, index) => {
    if (inject.status !== 'approved') {
      findings.warning(
        'not-approved',
        `Inject ${inject.number} is ${inject.status === 'draft' ? 'a draft' : 'not approved yet'}: it is not released by itself. Approve it, or remove it.`,
        ['injects', index, 'status'],
      );
      return;
    }
    const why = inCircle.has(inject.number) ? undefined : reason(inject);
    if (why)
      findings.error('never-fires', `Inject ${inject.number} can never be released: ${why}.`, [
        'injects',
        index,
        ...(sourceOf(inject)?.path ?? ['trigger']),
      ]);
  });
  return findings.all;

  /** Why an inject is never released; asked along its chain from the far end, however long the chain is. */
  function reason(inject: Inject): string | undefined {
    const chain: Inject[] = [];
    for (
      let at: Inject | undefined = inject;
      at && !verdicts.has(at.number) && !inCircle.has(at.number);
      at = injects.get(sourceOf(at)?.inject ?? 0)?.inject
    )
      chain.push(at);
    for (const one of chain.reverse()) verdicts.set(one.number, judge(one));
    return verdicts.get(inject.number);
  }

  function judge(inject: Inject): string | undefined {
    const { trigger } = inject;
    const source = sourceOf(inject);
    const other = source && injects.get(source.inject)?.inject;
    if (other) {
      if (other.status !== 'approved') return `it waits for inject ${other.number}, which is not approved`;
      if (inCircle.has(other.number) || verdicts.get(other.number))
        return `it waits for inject ${other.number}, which can never be released`;
      const awaited = other.expected.find(({ id }) => id === source.id);
      if (
        source.kind === 'missing' &&
        awaited &&
        partiesOf(awaited.by ?? other.recipients, other, scenario).length === 0
      )
        return `it waits for an action that nobody is asked for`;
    }
    if (typeof trigger === 'object' && 'at' in trigger) return undefined;
    if (typeof trigger === 'object' && 'when' in trigger) {
      const from = trigger.from ? time.ms(trigger.from) : 0;
      const until = trigger.until ? time.ms(trigger.until) : Infinity;
      if (until < from) return '"until" is before "from"';
    }
    const at = time.earliest(inject.number);
    return at > time.end
      ? `its earliest time, ${written(at)}, is after ENDEX (${written(time.end)})`
      : undefined;
  }
};
