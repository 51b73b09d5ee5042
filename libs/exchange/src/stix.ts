import type { Tlp } from '@tocsin/scenario';
import { EXERCISE, type Bulletin, type BulletinIndicator } from './bulletin';
import { idOf, publisherId } from './identifier';

/** The marking definitions that OASIS published for TLP 2.0, and the extension that defines them. */
const EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
const MARKING: Record<Tlp, string> = {
  CLEAR: '94868c89-83c2-464b-929b-a1a8aa3c8487',
  GREEN: 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  AMBER: '55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'AMBER+STRICT': '939a9414-2ddd-4d32-a0cd-375ea402b003',
  RED: 'e828b379-4e03-4974-9ac4-e53a884c97c1',
};
const PUBLISHED = '2022-10-01T00:00:00.000Z';

/** The bulletin as a STIX 2.1 bundle (OASIS, June 2021): who reports, the report, indicators, vulnerabilities. */
export function toStix(bulletin: Bulletin): object {
  const { title, body, language, tlp, publisher, exercise } = bulletin;
  const at = bulletin.released.utc;
  const author = `identity--${publisherId(bulletin)}`;
  const marking = `marking-definition--${MARKING[tlp]}`;
  const common = {
    spec_version: '2.1',
    created: at,
    modified: at,
    created_by_ref: author,
    labels: ['exercise'],
    lang: language,
    object_marking_refs: [marking],
  };
  const found = [
    ...unique(bulletin.indicators.map((one) => patternOf(one))).map((pattern) => ({
      ...common,
      type: 'indicator',
      id: `indicator--${idOf(bulletin, pattern)}`,
      name: `EXERCISE – ${title}`,
      pattern,
      pattern_type: 'stix',
      valid_from: at,
    })),
    ...unique(bulletin.vulnerabilities).map((name) => ({
      ...common,
      type: 'vulnerability',
      id: `vulnerability--${idOf(bulletin, name)}`,
      name,
      external_references: [{ source_name: 'cve', external_id: name }],
    })),
  ];
  const report = {
    ...common,
    type: 'report',
    id: `report--${idOf(bulletin)}`,
    name: `EXERCISE – ${title}`,
    description: [`${EXERCISE}: ${exercise.title}`, body, ...bulletin.products].join('\n\n'),
    published: at,
    object_refs: found.length > 0 ? found.map(({ id }) => id) : [author],
  };
  return {
    type: 'bundle',
    id: `bundle--${idOf(bulletin, 'bundle')}`,
    objects: [identity(author, at, publisher.name), definition(marking, tlp), report, ...found],
  };
}

const unique = (list: string[]): string[] => [...new Set(list)];

const identity = (id: string, at: string, name: string) => ({
  type: 'identity',
  spec_version: '2.1',
  id,
  created: at,
  modified: at,
  name,
  identity_class: 'organization',
  labels: ['exercise'],
});

const definition = (id: string, tlp: Tlp) => ({
  type: 'marking-definition',
  spec_version: '2.1',
  id,
  created: PUBLISHED,
  name: `TLP:${tlp}`,
  extensions: { [EXTENSION]: { extension_type: 'property-extension', tlp_2_0: tlp.toLowerCase() } },
});

/** A pattern of one comparison; in its string only quote and backslash mean something. */
function patternOf({ type, value }: BulletinIndicator): string {
  const path = {
    ip: value.includes(':') ? 'ipv6-addr:value' : 'ipv4-addr:value',
    domain: 'domain-name:value',
    url: 'url:value',
    sha256: "file:hashes.'SHA-256'",
    email: 'email-addr:value',
  }[type];
  return `[${path} = '${value.replace(/[\\']/g, (sign) => `\\${sign}`)}']`;
}
