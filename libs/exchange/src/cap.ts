import { EXERCISE, type Bulletin } from './bulletin';
import { idOf } from './identifier';

const SEVERITY = { minor: 'Minor', moderate: 'Moderate', severe: 'Severe', extreme: 'Extreme' } as const;

/** The bulletin as an alert of the Common Alerting Protocol 1.2 (OASIS, July 2010), status Exercise. */
export function toCap(bulletin: Bulletin): string {
  const { title, body, language, tlp, released, publisher, exercise, severity } = bulletin;
  const open = tlp === 'CLEAR';
  const parameters = [
    ['TLP', tlp],
    ...bulletin.products.map((one) => ['product', one]),
    ...bulletin.vulnerabilities.map((one) => ['vulnerability', one]),
    ...bulletin.indicators.map(({ type, value }) => [type, value]),
  ] as [string, string][];
  const areas = bulletin.areas.length > 0 ? bulletin.areas : [exercise.title];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    element('identifier', `EXERCISE-${idOf(bulletin)}`),
    element('sender', publisher.id),
    element('sent', sentOf(released.local)),
    element('status', 'Exercise'),
    element('msgType', 'Alert'),
    element('scope', open ? 'Public' : 'Restricted'),
    ...(open ? [] : [element('restriction', `TLP:${tlp}`)]),
    element('note', `${EXERCISE}: ${exercise.title}`),
    '<info>',
    element('language', language),
    element('category', 'Infra'),
    element('event', 'EXERCISE cyber advisory'),
    element('urgency', 'Expected'),
    element('severity', severity ? SEVERITY[severity] : 'Unknown'),
    element('certainty', 'Likely'),
    element('senderName', publisher.name),
    element('headline', `EXERCISE – ${title}`),
    element('description', body),
    ...parameters.map(
      ([name, value]) => `<parameter>${element('valueName', name)}${element('value', value)}</parameter>`,
    ),
    ...areas.map((area) => `<area>${element('areaDesc', area)}</area>`),
    '</info>',
    '</alert>',
    '',
  ].join('\n');
}

/** CAP wants an offset and no fractions of a second. */
const sentOf = (released: string): string => released.replace(/\.\d+/, '').replace(/Z$/, '-00:00');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// Characters that XML 1.0 cannot hold at all, lone surrogates among them.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function element(name: string, text: string): string {
  const safe = text.replace(FORBIDDEN, '').replace(/[&<>]/g, (sign) => ENTITIES[sign]!);
  return `<${name}>${safe}</${name}>`;
}
