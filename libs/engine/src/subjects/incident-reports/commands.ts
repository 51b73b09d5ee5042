import { tlp } from '@tocsin/scenario';
import { z } from 'zod';
import { attachments, indicator } from '../../core/attachments';
import { command, mustRun, ownOrganisation, whoever } from '../../core/command';
import { PLAYERS } from '../../core/person';
import { long, optionalLong, optionalShort, short } from '../../core/text';
import { messageOf } from '../messages/guards';
import { INCIDENT_CLASSES } from './events';

/** Reports an incident to the national CSIRT. */
export const reportIncident = command({
  type: 'ReportIncident',
  may: PLAYERS,
  body: {
    title: short,
    description: long,
    category: z.enum(INCIDENT_CLASSES),
    since: optionalShort.optional(),
    services: optionalLong.default(''),
    systems: optionalLong.optional(),
    indicators: z.array(indicator).max(500).optional(),
    suspectedMalicious: z.boolean().default(false),
    crossBorder: z.boolean().default(false),
    tlp: tlp.default('AMBER'),
    contact: optionalShort.optional(),
    about: z.string().optional(),
    attachments,
  },
  decide(report, situation) {
    mustRun(situation);
    if (report.about) messageOf(report.about, situation);
    const data = {
      ...report,
      report: `r${situation.next}`,
      organisation: ownOrganisation(situation),
      person: whoever(situation).id,
    };
    return [{ type: 'IncidentReported', data }];
  },
});
