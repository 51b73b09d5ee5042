import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE, offset, SECOND } from '@tocsin/words';

/** Injects in one file: a larger file is refused. */
const IN_A_FILE = 4_000;

/** Writes a scenario of `injects`, each at its time or by hand, to everyone in its organisations. @returns its folder. */
export function benchScenario(
  library: string,
  injects: number,
  secondsApart?: number,
  id = 'bench',
  organisations = 1,
): string {
  const folder = join(library, id);
  mkdirSync(join(folder, 'injects'), { recursive: true });
  const scenario = {
    format: 1,
    id,
    title: 'Bench',
    summary: 'Measures.',
    story: 'Nothing happens here.',
    languages: ['en'],
    start: { date: '2026-01-05', time: '09:00', timeZone: 'Europe/Brussels' },
    end: '+09:00',
    storylines: [{ id: 'main', title: 'Main' }],
    organisations: Array.from({ length: organisations }, (_, index) => ({
      id: index === 0 ? 'all' : `body-${index}`,
      name: index === 0 ? 'All' : `Body ${index}`,
      sector: 'energy',
      kind: 'operator',
    })),
    personas: [{ id: 'excon', name: 'Exercise control' }],
  };
  const list = Array.from({ length: injects }, (_, index) => ({
    number: index + 1,
    trigger: secondsApart ? { at: offset(MINUTE + index * secondsApart * SECOND) } : 'manual',
    channel: 'mail',
    sender: 'excon',
    recipients: ['everyone'],
    storyline: 'main',
    content: { title: `Inject ${index + 1}`, body: 'A body of some length. '.repeat(20) },
  }));
  writeFileSync(join(folder, 'scenario.yaml'), JSON.stringify(scenario));
  for (let from = 0; from < list.length; from += IN_A_FILE)
    writeFileSync(
      join(folder, 'injects', `${String(from).padStart(6, '0')}.yaml`),
      JSON.stringify(list.slice(from, from + IN_A_FILE)),
    );
  return folder;
}
