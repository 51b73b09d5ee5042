import { z } from 'zod';
import { command, mustRun, ownOrganisation, whoever } from '../../core/command';
import { CREDIBILITY, RELIABILITY } from '../../core/evidence';
import { PLAYERS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { long, optionalShort } from '../../core/text';
import { messageOf } from '../messages/guards';
import { authority } from '../plan/authority';

/** Writes into the log of one's organisation. A correction names what it corrects; the original stays. */
export const writeLogEntry = command({
  type: 'WriteLogEntry',
  may: PLAYERS,
  body: {
    text: long,
    about: z.string().optional(),
    corrects: z.string().optional(),
    source: optionalShort.optional(),
    grading: z
      .strictObject({
        source: z.enum(RELIABILITY),
        information: z.enum(CREDIBILITY),
      })
      .optional(),
    common: z.boolean().optional(),
  },
  decide(entry, situation) {
    mustRun(situation);
    const organisation = ownOrganisation(situation);
    if (entry.about) messageOf(entry.about, situation);
    if (entry.common) authority(situation);
    if (entry.corrects && situation.state.logEntries[entry.corrects]?.organisation !== organisation)
      throw new Rejected('unknown-entry', `There is no log entry ${entry.corrects}.`);
    const common = entry.common || situation.state.logEntries[entry.corrects ?? '']?.common;
    const by = { organisation, person: whoever(situation).id, ...(common ? { common } : {}) };
    const data = { ...entry, entry: `l${situation.next}`, ...by };
    return [{ type: 'LogEntryWritten', data }];
  },
});
