import { Address, address, CHANNELS, tlp } from '@tocsin/scenario';
import { z } from 'zod';
import { mustTakeInjects } from '../../addresses/recipients';
import { command, mustRun, soon } from '../../core/command';
import type { Draft } from '../../core/events';
import { CONTROL } from '../../core/person';
import { contentOn, words } from './content';
import { injectOf, mustBeToCome, mustReach } from './guards';
import { Rejected } from '../../core/rejected';
import { release } from './release';

const number = z.int().positive();
const recipients = z.array(address).min(1).max(500);

/** Now, whatever its trigger says. */
export const releaseInject = command({
  type: 'ReleaseInject',
  may: CONTROL,
  body: { number },
  decide({ number }, situation) {
    mustRun(situation);
    mustBeToCome(injectOf(number, situation));
    return release(
      { number, cause: 'hand', now: situation.now, by: situation.person?.id },
      situation.state,
      situation.script,
    );
  },
});

/** Keeps an inject back until it is resumed or released by hand. */
export const holdInject = command({
  type: 'HoldInject',
  may: CONTROL,
  body: { number },
  decide({ number }, situation) {
    const inject = injectOf(number, situation);
    mustBeToCome(inject);
    return inject.standing === 'held' ? [] : [{ type: 'InjectHeld', data: { number } }];
  },
});

/** Lets a held inject go its way; one whose time has come meanwhile is released. */
export const resumeInject = command({
  type: 'ResumeInject',
  may: CONTROL,
  body: { number },
  decide({ number }, situation) {
    if (injectOf(number, situation).standing !== 'held')
      throw new Rejected('not-held', `Inject ${number} is not held.`);
    return [{ type: 'InjectResumed', data: { number } }];
  },
});

export const skipInject = command({
  type: 'SkipInject',
  may: CONTROL,
  body: { number },
  decide({ number }, situation) {
    const inject = injectOf(number, situation);
    mustBeToCome(inject);
    return inject.standing === 'skipped' ? [] : [{ type: 'InjectSkipped', data: { number, cause: 'hand' } }];
  },
});

/** Takes a skip back. One whose time has passed waits for a hand. */
export const restoreInject = command({
  type: 'RestoreInject',
  may: CONTROL,
  body: { number },
  decide({ number }, situation) {
    const inject = injectOf(number, situation);
    if (inject.standing !== 'skipped') throw new Rejected('not-skipped', `Inject ${number} is not skipped.`);
    const passed = inject.due !== undefined && inject.due <= situation.now;
    const restored: Draft[] = [{ type: 'InjectRestored', data: { number } }];
    return passed ? [...restored, { type: 'InjectHeld', data: { number } }] : restored;
  },
});

/** Another time, in exercise milliseconds after STARTEX. */
export const retimeInject = command({
  type: 'RetimeInject',
  may: CONTROL,
  body: { number, due: z.number().nonnegative() },
  decide({ number, due }, situation) {
    mustBeToCome(injectOf(number, situation));
    if (due < situation.now)
      throw new Rejected('in-the-past', 'That time has passed; release the inject instead.');
    return [{ type: 'InjectScheduled', data: { number, due, cause: 'retimed' } }];
  },
});

/** Other words or other recipients, before it is released. */
export const editInject = command({
  type: 'EditInject',
  may: CONTROL,
  body: {
    number,
    title: words.title.optional(),
    body: words.body.optional(),
    recipients: recipients.optional(),
  },
  decide(edit, situation) {
    mustBeToCome(injectOf(edit.number, situation));
    if (edit.recipients) {
      for (const to of edit.recipients) mustTakeInjects(to, situation);
      mustReach(edit.recipients, situation);
    }
    return [{ type: 'InjectEdited', data: edit }];
  },
});

/** Something that the script does not have: now, or after `delay` milliseconds of play. */
export const improviseInject = command({
  type: 'ImproviseInject',
  may: CONTROL,
  body: {
    channel: z.enum(CHANNELS),
    sender: z.string().min(1),
    recipients,
    storyline: z.string().optional(),
    content: z.looseObject(words),
    delay: z.number().nonnegative().default(0),
    tlp: tlp.optional(),
  },
  decide({ storyline, delay, content, ...rest }, situation) {
    mustRun(situation);
    for (const to of [...rest.recipients, Address.persona(rest.sender)]) mustTakeInjects(to, situation);
    mustReach(rest.recipients, situation);
    const { injects } = situation.state;
    let next = 9001;
    while (injects[next]) next++;
    const number = next;
    return [
      {
        type: 'InjectImprovised',
        data: {
          ...rest,
          number,
          storyline: storyline ?? situation.scenario.storylines[0]?.id ?? '',
          content: contentOn(rest.channel, content, situation.scenario.languages[0] ?? 'en'),
          due: soon(delay, situation),
        },
      },
    ];
  },
});
