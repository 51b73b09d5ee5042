import { emptyState, evolve, type EventType, type ExerciseEvent, type State } from '@tocsin/engine';
import { readEvents } from '@tocsin/log';
import { textIn } from '@tocsin/scenario';
import { dayAndTime, offset } from '@tocsin/words';
import type { Command } from 'commander';
import { print, printJson } from '../output';
import { readLog } from '../read-log';

export function registerReplay(program: Command): void {
  program
    .command('replay')
    .description('Folds a log of events and tells what happened.')
    .argument('<events.jsonl>', 'one event a line; .gz is unpacked')
    .option('--json', 'the result as JSON')
    .action(replay);
}

interface Moment {
  seq: number;
  time: number;
  type: EventType;
  what: string;
}

async function replay(file: string, { json }: { json?: boolean }): Promise<void> {
  const events = readEvents(await readLog(file));
  const state = emptyState();
  const moments: Moment[] = [];
  for (const event of events) {
    evolve(state, event);
    const what = whatHappened(event, state);
    if (what) moments.push({ seq: event.seq, time: event.time, type: event.type, what });
  }
  const { standing, messages, expected, reports } = state;
  const summary = {
    events: events.length,
    standing,
    messages: Object.keys(messages).length,
    expected: Object.keys(expected).length,
    reports: Object.keys(reports).length,
  };
  if (json) printJson({ ...summary, timeline: moments });
  else {
    for (const { time, what } of moments) print(`${stamp(time)}  ${what}`);
    print(`\n${summary.events} events; the exercise is ${standing}.`);
  }
}

/** A line for what matters afterwards; nothing for the rest. */
function whatHappened(event: ExerciseEvent, { injects, expected, messages }: State): string | undefined {
  const title = (number: number) => `#${number} ${textIn(injects[number]?.title, 'en')}`;
  switch (event.type) {
    case 'ClockChanged':
      return `clock: ${event.data.cause}`;
    case 'PhaseBegan':
      return `phase ${event.data.phase}`;
    case 'InjectReleased':
      return `released ${title(event.data.number)} (${event.data.cause})`;
    case 'MessageSent':
      return `${event.data.from} wrote to ${event.data.to.join(', ')}: ${textIn(event.data.title, 'en')}`;
    case 'IncidentReported':
      return `${event.data.organisation} reported: ${event.data.title}`;
    case 'OptionChosen':
      return `${event.data.party} chose ${event.data.option} on ${title(messages[event.data.message]?.inject ?? 0)}${event.data.byDefault ? ' by default' : ''}`;
    case 'ActionMet':
    case 'ActionMissed': {
      const one = expected[event.data.key];
      const how = event.type === 'ActionMissed' ? 'missed' : event.data.late ? 'did late' : 'did';
      return one && `${one.party} ${how}: ${textIn(one.title, 'en')}`;
    }
    case 'ExerciseEnded':
      return 'ENDEX';
    default:
      return undefined;
  }
}

function stamp(time: number): string {
  const { day, time: ofDay } = dayAndTime(time, 0);
  return `D${day} ${offset(ofDay)}`;
}
