import type { Tlp } from '@tocsin/scenario';
import { EXERCISE, type Bulletin, type BulletinIndicator } from './bulletin';
import { idOf, publisherId } from './identifier';

/** To whom MISP itself passes an event on: 0 own organisation, 1 this community, 3 all communities. */
const DISTRIBUTION: Record<Tlp, string> = {
  RED: '0',
  'AMBER+STRICT': '0',
  AMBER: '1',
  GREEN: '1',
  CLEAR: '3',
};
const THREAT = { minor: '3', moderate: '2', severe: '1', extreme: '1' } as const;
const TYPE: Record<BulletinIndicator['type'], { type: string; category: string }> = {
  ip: { type: 'ip-dst', category: 'Network activity' },
  domain: { type: 'domain', category: 'Network activity' },
  url: { type: 'url', category: 'Network activity' },
  sha256: { type: 'sha256', category: 'Payload delivery' },
  email: { type: 'email-src', category: 'Payload delivery' },
};

/** The bulletin as an event of the MISP core format (misp-standard.org, version 2.4). */
export function toMisp(bulletin: Bulletin): object {
  const { title, body, tlp, severity, publisher, exercise } = bulletin;
  const timestamp = String(bulletin.released.seconds);
  const attribute = (type: string, category: string, value: string, detects: boolean) => ({
    uuid: idOf(bulletin, 'attribute', type, value),
    type,
    category,
    value,
    to_ids: detects,
    timestamp,
    distribution: '5', // as the event
    comment: EXERCISE,
  });
  const attributes = [
    attribute('comment', 'Other', `${EXERCISE}: ${exercise.title}\n\n${body}`, false),
    ...bulletin.products.map((one) => attribute('text', 'Other', one, false)),
    ...bulletin.vulnerabilities.map((one) => attribute('vulnerability', 'External analysis', one, false)),
    ...bulletin.indicators.map(({ type, value }) =>
      attribute(TYPE[type].type, TYPE[type].category, value, true),
    ),
  ];
  return {
    Event: {
      uuid: idOf(bulletin),
      info: `EXERCISE – ${title}`,
      date: bulletin.released.utc.slice(0, 10),
      timestamp,
      publish_timestamp: timestamp,
      threat_level_id: severity ? THREAT[severity] : '4',
      analysis: '2',
      published: true,
      distribution: DISTRIBUTION[tlp],
      Orgc: { uuid: publisherId(bulletin), name: publisher.name },
      Attribute: [...new Map(attributes.map((one) => [one.uuid, one])).values()],
      Tag: [
        { name: `tlp:${tlp.toLowerCase()}`, exportable: true },
        { name: 'EXERCISE', colour: '#5a2d82', exportable: true },
      ],
    },
  };
}
