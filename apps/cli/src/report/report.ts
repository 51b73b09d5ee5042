import type { RecordedEvent } from '@tocsin/engine';
import { readEvents } from '@tocsin/log';
import { reportOf, type Audience } from '@tocsin/report';
import { FORMATS, type Format } from '@tocsin/report/files';
import { type Language, LANGUAGES } from '@tocsin/words';
import { Option, type Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { fromExercise, isFile, SOURCE } from '../exercise-of';
import { Fault } from '../fault';
import { readLog } from '../read-log';

interface Options {
  format: Format;
  audience: string;
  lang: Language;
  date?: string;
  out?: string;
}

export function registerReport(program: Command): void {
  program
    .command('report')
    .description('Makes the after-action report of a log of events, or of an exercise in the database.')
    .argument('<events.jsonl | exercise>', SOURCE)
    .addOption(
      new Option('--format <format>', 'the kind of file').choices(Object.keys(FORMATS)).default('pdf'),
    )
    .option('--audience <who>', 'whole, public, or the id of an organisation', 'whole')
    .addOption(new Option('--lang <language>', 'its language').choices(LANGUAGES).default('en'))
    .option('--date <date>', 'printed on it, by default today')
    .option('--out <file>', 'where it is written, by default standard output')
    .action(report);
}

async function report(source: string, { format, audience, lang, date, out }: Options): Promise<void> {
  const events = await eventsOf(source);
  const document = await reportOf(events, {
    language: lang,
    audience: audienceOf(audience, events),
    date: date ?? new Date().toISOString().slice(0, 10),
  });
  const bytes = await FORMATS[format](document);
  if (out) await writeFile(out, bytes);
  else process.stdout.write(bytes);
}

const eventsOf = async (source: string): Promise<RecordedEvent[]> =>
  isFile(source)
    ? readEvents(await readLog(source))
    : fromExercise(source, (stored, exercise) => stored.read(exercise));

function audienceOf(who: string, events: readonly RecordedEvent[]): Audience {
  if (who === 'whole' || who === 'public') return who;
  const created = events.findLast(({ type }) => type === 'ExerciseCreated' || type === 'ScenarioReplaced');
  const known =
    created?.type === 'ExerciseCreated' || created?.type === 'ScenarioReplaced'
      ? created.data.organisations.map(({ id }) => id)
      : [];
  if (known.includes(who)) return { organisation: who };
  throw new Fault(`There is no organisation "${who}" in this log; it has ${known.join(', ')}.`);
}
