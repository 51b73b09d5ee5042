import type { Affected, Indicator } from '@tocsin/engine';

const CVE = /^CVE-\d{4}-\d{4,}$/i;
const KINDS: [Indicator['type'], RegExp][] = [
  ['sha256', /^[0-9a-f]{64}$/i],
  ['url', /^(https?|hxxps?|ftp):\/\//i],
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['ip', /^(\d{1,3}(\.\d{1,3}){3}|(?=.*:.*:)[0-9a-f:]+)$/i],
  ['domain', /^([a-z0-9-]+\.)+[a-z]{2,}$/i],
];

/** What kind of indicator something looks like; addresses that were defanged (`[.]`, `hxxp`) are made whole. */
export function indicatorOf(written: string): Indicator | undefined {
  const value = written.trim().replaceAll('[.]', '.').replace(/^hxxp/i, 'http');
  const [type] = KINDS.find(([, shape]) => shape.test(value)) ?? [];
  return type && { type, value };
}

/** Lines as people write them: CVE ids, indicators, and `product: …`. `strange` is the first line that is none. */
export function affectedOf(text: string): { affected: Affected; strange?: string } {
  const affected: Affected = { products: [], vulnerabilities: [], indicators: [] };
  let strange: string | undefined;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (!line) continue;
    const product = /^product\s*:\s*(.+)$/i.exec(line)?.[1];
    const indicator = indicatorOf(line);
    if (product) affected.products.push(product);
    else if (CVE.test(line)) affected.vulnerabilities.push(line.toUpperCase());
    else if (indicator) affected.indicators.push(indicator);
    else strange ??= line;
  }
  return { affected, ...(strange ? { strange } : {}) };
}

export function affectedAsText(affected: Affected | undefined): string {
  const { products = [], vulnerabilities = [], indicators = [] } = affected ?? {};
  return [
    ...products.map((one) => `product: ${one}`),
    ...vulnerabilities,
    ...indicators.map(({ value }) => value),
  ].join('\n');
}
