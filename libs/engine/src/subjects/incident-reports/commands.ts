import { tlp } from '@tocsin/scenario';
import { z } from 'zod';
import { CREDIBILITY, RELIABILITY } from '../../core/evidence';
import { Rejected } from '../../core/rejected';
import { attachments } from '../../core/attachments';
import { authority } from '../plan/authority';
import { indicator } from '../documents/commands';
import { command, messageOf, mustRun, PEOPLE, PLAYERS, whoever, type Situation } from '../../core/command';

/** Incident classes of the Reference Security Incident Taxonomy (RSIT v1003, ENISA). */
export const INCIDENT_CLASSES = [
  'abusive-content',
  'malicious-code',
  'information-gathering',
  'intrusion-attempts',
  'intrusions',
  'availability',
  'information-content-security',
  'fraud',
  'vulnerable',
  'other',
  'test',
] as const;
export type IncidentClass = (typeof INCIDENT_CLASSES)[number];

function organisationOf(situation: Situation): string {
  const { organisation } = whoever(situation);
  if (!organisation) throw new Rejected('no-organisation', 'Only someone of an organisation can do this.');
  return organisation;
}

const short = z.string().trim().max(300);
const long = z.string().max(20_000);

/** Reports an incident to the national CSIRT. */
export const reportIncident = command({
  type: 'ReportIncident',
  may: PLAYERS,
  body: {
    title: short.min(1),
    description: long.min(1),
    category: z.enum(INCIDENT_CLASSES),
    since: short.optional(),
    services: long.default(''),
    systems: long.optional(),
    indicators: z.array(indicator).max(500).optional(),
    suspectedMalicious: z.boolean().default(false),
    crossBorder: z.boolean().default(false),
    tlp: tlp.default('AMBER'),
    contact: short.optional(),
    about: z.string().optional(),
    attachments,
  },
  decide(report, situation) {
    mustRun(situation);
    if (report.about) messageOf(report.about, situation);
    const data = {
      ...report,
      report: `r${situation.next}`,
      organisation: organisationOf(situation),
      person: whoever(situation).id,
    };
    return [{ type: 'IncidentReported', data }];
  },
});

/** Writes into the log of one's organisation. A correction names what it corrects; the original stays. */
export const writeLogEntry = command({
  type: 'WriteLogEntry',
  may: PLAYERS,
  body: {
    text: long.min(1),
    about: z.string().optional(),
    corrects: z.string().optional(),
    source: short.optional(),
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
    const organisation = organisationOf(situation);
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

/** A note that only its author sees. */
export const writeNote = command({
  type: 'WriteNote',
  may: PEOPLE,
  body: { text: long.min(1), about: z.string().max(64).optional() },
  decide: (note, situation) => [
    { type: 'NoteWritten', data: { ...note, note: `n${situation.next}`, person: whoever(situation).id } },
  ],
});
