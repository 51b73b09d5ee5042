import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { loadPlan } from './load-plan';
import { scoreOf, severityFor } from './score';

const path = 'plans/be-cyber-emergency-plan.yaml';
const { plan } = loadPlan(path, readFileSync(path));
if (!plan) throw new Error('the plan cannot be read');
const nciss = plan.scales[0]!;

/** The worked example: F70 O100 L60 A40 I70 R60 X30 P75. */
const EXAMPLE = {
  'functional-impact': 'significant-critical',
  'observed-activity': 'effect',
  location: 'management',
  actor: 'criminal',
  'information-impact': 'critical-breach',
  recoverability: 'extended',
  'cross-sector': 'commercial-health',
  'potential-impact': 'high',
};

test('the worked example of NCISS scores 62.28, in the band medium', () => {
  const { score, band, complete } = scoreOf(nciss, EXAMPLE);
  expect({ score, band: band.id, complete }).toEqual({ score: 62.28, band: 'medium', complete: true });
  expect(severityFor(plan, score)?.id).toBe('national-incident');
});

test('nothing chosen scores 0 and is not complete; the most scores 100', () => {
  expect(scoreOf(nciss, {})).toMatchObject({ score: 0, complete: false, band: { id: 'baseline' } });
  const most = Object.fromEntries(
    nciss.categories.map(({ id, options }) => [id, options.reduce((a, b) => (b.value > a.value ? b : a)).id]),
  );
  expect(scoreOf(nciss, most)).toMatchObject({ score: 100, complete: true, band: { id: 'emergency' } });
});

test('a band begins at its figure and not below it', () => {
  const bands = nciss.bands.map(({ id, from }) => [id, from]);
  expect(bands).toEqual([
    ['baseline', 0],
    ['low', 35],
    ['medium', 50],
    ['high', 65],
    ['severe', 75],
    ['emergency', 90],
  ]);
});

test('a graver option never lowers the score, and the score stays within 0 and 100', () => {
  const sheet = fc.record(
    Object.fromEntries(
      nciss.categories.map(({ id, options }) => [id, fc.constantFrom(...options.map((one) => one.id))]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(sheet, fc.constantFrom(...nciss.categories), (choices, { id, options }) => {
      const scores = [...options]
        .sort((a, b) => a.value - b.value)
        .map((option) => scoreOf(nciss, { ...(choices as Record<string, string>), [id]: option.id }).score);
      expect(scores).toEqual([...scores].sort((a, b) => a - b));
      for (const score of scores) expect(score >= 0 && score <= 100).toBe(true);
    }),
  );
});
