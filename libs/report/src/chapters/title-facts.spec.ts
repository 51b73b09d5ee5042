import { expect, test } from '@jest/globals';
import { aScenario, Played } from '@tocsin/engine/testing';
import { MINUTE } from '@tocsin/words';
import { reportOf, type Audience } from '..';

const scenario = aScenario([], {
  title: { en: 'First steps' },
  start: { date: '2026-11-24', time: '09:00', timeZone: 'Europe/Brussels' },
});

/** Played on 28 November 2027, though its scenario and its planning say otherwise. */
function played(minutes: number): Played {
  const one = new Played(scenario);
  one.wall = Date.parse('2027-11-28T13:30:00Z');
  one.do({
    type: 'DescribeExercise',
    name: 'Autumn 2027',
    date: '2027-11-27',
    time: '10:00',
    place: 'Ghent',
    classification: 'RESTRICTED',
  });
  one.do({ type: 'StartExercise' });
  return one.wait(minutes * MINUTE);
}
const facts = async (of: Played, audience: Audience = 'whole') => {
  const { facts: found, subtitle } = await reportOf(of.log, { language: 'en', audience, date: '2027-12-01' });
  return { subtitle, ...Object.fromEntries(found.map(({ label, value }) => [label, value])) };
};

test('the report says when it was really played, and apart from that for when it was planned', async () => {
  const one = played(45);
  one.do({ type: 'EndExercise' });
  expect(await facts(one)).toMatchObject({
    subtitle: 'Autumn 2027',
    Exercise: 'Autumn 2027',
    Scenario: 'First steps',
    Played: '28 November 2027, 14:30 to 15:15 (Europe/Brussels)',
    'Planned for': '27 November 2027, 10:00',
    Place: 'Ghent',
    Classification: 'RESTRICTED',
    'Time in the scenario': '24 November 2026, 09:00 (Europe/Brussels)',
  });
});

test('before STARTEX, and while it is played, it says so', async () => {
  expect((await facts(new Played(scenario)))['Played' as 'subtitle']).toBe('Not started');
  expect((await facts(played(5)))['Played' as 'subtitle']).toBe(
    'since 28 November 2027, 14:30 (Europe/Brussels)',
  );
});

test('the public learns neither where it was played nor how its papers are marked', async () => {
  const shown = await facts(played(5), 'public');
  expect(Object.keys(shown)).not.toContain('Place');
  expect(Object.keys(shown)).not.toContain('Classification');
});
