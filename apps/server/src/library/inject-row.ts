import { startOfDay, triggerKey } from '@tocsin/engine';
import type { InjectRow } from '@tocsin/protocol';
import { momentMs, type Inject, type Scenario, type Text } from '@tocsin/scenario';
import { createHash } from 'node:crypto';

/** Recipients that a row names. */
const NAMED = 8;
/** Characters of a title, or of a condition, that a row shows. */
const SHOWN = 300;

/** An inject in a row of a table. */
export function injectRow(inject: Inject, scenario: Scenario): InjectRow {
  const { number, category, status, storyline, sender, channel, content, recipients, expected } = inject;
  return {
    number,
    category,
    status,
    storyline,
    sender,
    channel,
    title: shortened(content.title),
    recipients: recipients.slice(0, NAMED),
    further: Math.max(0, recipients.length - NAMED),
    ...waiting(inject, scenario),
    expected: expected.length,
    decides: inject.decision !== undefined,
    hash: createHash('sha256').update(JSON.stringify(inject)).digest('base64url').slice(0, 16),
  };
}

function waiting(
  { trigger }: Inject,
  scenario: Scenario,
): Pick<InjectRow, 'trigger' | 'at' | 'waitsFor' | 'delay'> {
  if (trigger === 'manual') return { trigger };
  if ('at' in trigger) return { trigger: 'at', at: momentMs(trigger.at, startOfDay(scenario)) };
  if ('after' in trigger) {
    const { delay, ...what } = trigger.after;
    return { trigger: 'after', waitsFor: triggerKey(what), ...(delay ? { delay } : {}) };
  }
  const delay = trigger.delay ? { delay: trigger.delay } : {};
  if ('ifMissing' in trigger) return { trigger: 'ifMissing', waitsFor: trigger.ifMissing, ...delay };
  return { trigger: 'when', waitsFor: trigger.when.slice(0, SHOWN), ...delay };
}

const shortened = (text: Text): Text =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, words.slice(0, SHOWN)]));
