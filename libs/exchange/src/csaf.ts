import type { Tlp } from '@tocsin/scenario';
import { EXERCISE, type Bulletin } from './bulletin';
import { idOf } from './identifier';

/** CSAF 2.0 knows the labels of TLP 1 only; the label itself is said in the text. */
const LABEL: Record<Tlp, string> = {
  RED: 'RED',
  'AMBER+STRICT': 'AMBER',
  AMBER: 'AMBER',
  GREEN: 'GREEN',
  CLEAR: 'WHITE',
};

/**
 * The bulletin as a CSAF 2.0 document (OASIS, November 2022): a security advisory where it names products and
 * vulnerabilities, else an informational advisory.
 */
export function toCsaf(bulletin: Bulletin): object {
  const { title, body, language, tlp, released, publisher, exercise } = bulletin;
  const security = bulletin.products.length > 0 && bulletin.vulnerabilities.length > 0;
  return {
    document: {
      category: security ? 'csaf_security_advisory' : 'csaf_informational_advisory',
      csaf_version: '2.0',
      distribution: { text: `TLP:${tlp} (TLP 2.0). ${EXERCISE}`, tlp: { label: LABEL[tlp] } },
      lang: language,
      notes: [
        { category: 'general', title: 'Exercise', text: `${EXERCISE}: ${exercise.title}` },
        { category: 'description', title, text: body },
        ...listed('Affected products', security ? [] : bulletin.products),
        ...listed('Vulnerabilities', security ? [] : bulletin.vulnerabilities),
        ...listed(
          'Indicators',
          bulletin.indicators.map(({ type, value }) => `${type}: ${value}`),
        ),
        ...listed('Concerns', bulletin.areas),
      ],
      publisher: {
        category: 'coordinator',
        name: publisher.name,
        namespace: `urn:tocsin:${idOf(bulletin, 'namespace')}`,
        ...(publisher.email ? { contact_details: publisher.email } : {}),
      },
      references: [
        { category: 'self', summary: title, url: `urn:uuid:${idOf(bulletin)}` },
        { category: 'external', summary: exercise.title, url: `urn:tocsin:exercise:${exercise.id}` },
      ],
      title: `EXERCISE – ${title}`,
      tracking: {
        id: `EXERCISE-${idOf(bulletin).slice(0, 13)}`,
        status: 'final',
        version: '1',
        initial_release_date: released.local,
        current_release_date: released.local,
        revision_history: [{ date: released.local, number: '1', summary: 'Released' }],
      },
    },
    ...(security ? affected(bulletin) : {}),
  };
}

const listed = (title: string, lines: string[]) =>
  lines.length > 0 ? [{ category: 'details', title, text: lines.join('\n') }] : [];

function affected(bulletin: Bulletin): object {
  const products = [...new Set(bulletin.products)].map((name, index) => ({
    product_id: `P${index + 1}`,
    name,
  }));
  const ids = products.map(({ product_id }) => product_id);
  return {
    product_tree: { full_product_names: products },
    vulnerabilities: [...new Set(bulletin.vulnerabilities)].map((cve) => ({
      cve,
      notes: [{ category: 'description', text: bulletin.body }],
      product_status: { known_affected: ids },
      remediations: [{ category: 'mitigation', details: bulletin.body, product_ids: ids }],
    })),
  };
}
