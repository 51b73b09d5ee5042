/** Every figure, counted from the lines of a log by plain loops that share nothing with the library. */
import type { EventData, EventType, ExerciseEvent } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import type { FigureId } from '../..';

export type Line = ExerciseEvent;

export const QUARTER = 15 * MINUTE;

/** The lines of one kind. */
export const ofType = <T extends EventType>(lines: Line[], type: T): ExerciseEvent<T>[] =>
  lines.filter((line) => line.type === type) as unknown as ExerciseEvent<T>[];

/** What a line says under a name, of whatever kind it is. */
const said = ({ data }: Line, name: string): string | undefined => (data as Record<string, string>)[name];

export function naive(lines: Line[]) {
  const of = <T extends EventType>(type: T) => ofType(lines, type);
  const created = of('ExerciseCreated')[0]!.data;
  const organisations = created.organisations.map(({ id }) => id);
  const people: Record<string, EventData['PersonEnrolled']> = {};
  for (const line of lines) if (line.type === 'PersonEnrolled') people[line.data.person] = line.data;

  const play = (from: number, to: number): number => {
    let length = to - from;
    for (const night of created.nights)
      length -= Math.max(0, Math.min(to, night.to) - Math.max(from, night.from));
    return length / MINUTE;
  };
  const behind = (to: string[]): string[] => {
    const found = new Set<string>();
    for (const one of to) {
      if (one === 'everyone') for (const id of organisations) found.add(id);
      const [kind, rest = ''] = one.split(':');
      const [id, at] = rest.split('@');
      const own = people[rest]?.organisation;
      if (kind === 'organisation') found.add(rest);
      else if (kind === 'person' && own) found.add(own);
      else if (kind === 'role' && at) found.add(at);
      else if (kind === 'role')
        for (const person of Object.values(people))
          if (person.organisation && person.roles.includes(id ?? '')) found.add(person.organisation);
      if (kind === 'cell') {
        const cell = created.cells.find((known) => known.id === rest);
        if (cell?.organisation) found.add(cell.organisation);
        else
          for (const person of Object.values(people))
            if (person.organisation && person.cells.includes(rest)) found.add(person.organisation);
      }
    }
    return [...found];
  };
  const values: Record<FigureId, (number | undefined)[]> = {} as never;

  values['time-to-read'] = [];
  for (const released of of('InjectReleased'))
    for (const organisation of behind(released.data.to)) {
      const read = of('ReceiptGiven').find(
        (line) =>
          line.data.receipt !== 'delivered' &&
          line.data.messages.includes(released.data.message) &&
          people[line.data.person]?.organisation === organisation,
      );
      values['time-to-read'].push(read && play(released.time, read.time));
    }

  const took = (kinds: string[]) =>
    of('ActionExpected')
      .filter((line) => kinds.includes(line.data.kind))
      .map((line) => of('ActionMet').find((met) => met.data.key === line.data.key))
      .map((met) => met && met.data.took / MINUTE);
  values['time-to-acknowledge'] = took(['acknowledge']);
  values['time-to-respond'] = took(['reply', 'submit']);

  values['time-to-decide'] = of('OptionChosen').map((chosen) => {
    const asked = of('MessageDelivered').find((line) => line.data.message === chosen.data.message)!;
    return chosen.data.byDefault ? undefined : play(asked.time, chosen.time);
  });

  values['time-to-report'] = [];
  for (const organisation of organisations) {
    const first = of('InjectReleased').find((line) => behind(line.data.to).includes(organisation));
    if (!first) continue;
    const report = of('IncidentReported').find(
      (line) => line.data.organisation === organisation && line.seq > first.seq,
    );
    values['time-to-report'].push(report && play(first.time, report.time));
  }

  const between = (from: EventType, key: string, to: EventType) =>
    of(from).map((begun) => {
      const end = of(to).find((line) => said(line, key) === said(begun, key) && line.seq > begun.seq);
      return end && play(begun.time, end.time);
    });
  values['time-to-register'] = between('IncidentReported', 'report', 'ReportRegistered');
  values['time-to-evaluate'] = between('CaseRegistered', 'case', 'CaseEvaluated');
  values['time-to-declare'] = between('LevelProposed', 'level', 'LevelDeclared');
  values['time-to-answer'] = between('InformationRequested', 'request', 'InformationGiven');
  values['time-to-resolve'] = between('DecisionPut', 'decision', 'DecisionTaken');

  const kindOf = (document: string) =>
    of('DocumentWritten').find((line) => line.data.document === document)!.data.kind;
  const advisories = of('DocumentReleased').filter((line) => kindOf(line.data.document) === 'advisory');
  values['time-to-inform'] = of('LevelDeclared')
    .filter((line, index, all) => line.data.rank > (all[index - 1]?.data.rank ?? 0))
    .map((declared) => {
      const first = advisories.find((line) => line.seq > declared.seq);
      return first && play(declared.time, first.time);
    });
  values['time-to-inform-all'] = advisories.map((released) => {
    const asked = behind(released.data.to).filter((id) => id !== released.data.organisation);
    const reads = asked.map((organisation) =>
      of('ReceiptGiven').find(
        (line) =>
          line.data.receipt !== 'delivered' &&
          line.data.messages.includes(released.data.message) &&
          people[line.data.person]?.organisation === organisation,
      ),
    );
    if (asked.length === 0 || reads.some((read) => !read)) return undefined;
    return play(released.time, Math.max(...reads.map((read) => read!.time)));
  });

  const outcome = { met: 0, late: 0, missed: 0, open: 0 };
  for (const line of of('ActionExpected')) {
    const met = of('ActionMet')
      .filter((one) => one.data.key === line.data.key)
      .at(-1);
    const missed = of('ActionMissed').some((one) => one.data.key === line.data.key);
    outcome[met ? (met.data.late ? 'late' : 'met') : missed ? 'missed' : 'open']++;
  }

  const duties = { met: 0, late: 0, missed: 0, open: 0 };
  const owed = new Set<string>();
  for (const { data } of [...of('DutyOpened'), ...of('DutyClassified'), ...of('DutyStepSubmitted')])
    for (const { step } of data.steps) owed.add(`${data.obligation}/${step}`);
  for (const key of owed) {
    const [obligation, step] = key.split('/');
    const same = (line: Line) => said(line, 'obligation') === obligation && said(line, 'step') === step;
    const submitted = of('DutyStepSubmitted').find(same);
    const missed = of('DutyStepMissed').some(same);
    duties[submitted ? (submitted.data.late ? 'late' : 'met') : missed ? 'missed' : 'open']++;
  }

  const flow: Record<string, Record<string, number>> = {};
  const informs = (from: string | undefined, to: string[]) => {
    for (const one of to)
      if (from && one && one !== from) {
        flow[from] ??= {};
        flow[from][one] = (flow[from][one] ?? 0) + 1;
      }
  };
  for (const line of lines) {
    if (line.type === 'MessageSent') informs(behind([line.data.from])[0], behind(line.data.to));
    if (line.type === 'IncidentReported')
      informs(
        line.data.organisation,
        created.organisations.filter((one) => one.kind === 'csirt').map((one) => one.id),
      );
    if (line.type === 'InformationGiven')
      informs(line.data.organisation, [
        of('InformationRequested').find((one) => one.data.request === line.data.request)!.data.organisation,
      ]);
  }

  const heard = (found: Line[]) => {
    const list: number[] = [];
    for (const line of found) {
      const place = Math.floor(line.time / QUARTER);
      list[place] = (list[place] ?? 0) + 1;
    }
    return list;
  };
  const press = heard(
    of('MessageDelivered').filter((line) => ['news', 'social', 'television'].includes(line.data.channel)),
  );
  const statements = heard(
    of('DocumentReleased').filter((line) => kindOf(line.data.document) === 'statement'),
  );

  // How grave, between any two moments at which something changes: looked up anew in the whole log.
  const { severities: truth } = of('TruthOpened')[0]!.data;
  const ladder = Object.keys(of('PlanAdopted')[0]!.data.titles ?? {})
    .filter((key) => key.startsWith('severity:'))
    .map((key) => key.slice('severity:'.length));
  const graveAt = (time: number): number => {
    const before = lines.filter((line) => line.time <= time);
    const ranks = ofType(before, 'CaseRegistered')
      .map(({ data }) => before.filter((line) => said(line, 'case') === data.case))
      .filter((own) => ofType(own, 'CaseMoved').at(-1)?.data.to !== 'closed')
      .map((own) => ofType(own, 'CaseEvaluated'))
      .map((own) => (own.filter(({ data }) => data.agreed).at(-1) ?? own.at(-1))?.data.severity)
      .map((severity) => ladder.indexOf(severity ?? ''));
    return Math.max(-1, ...ranks);
  };
  const end = lines.at(-1)!.time;
  const moments = [
    ...truth.map((one) => one.at),
    ...[...of('CaseEvaluated'), ...of('CaseMoved')].map((line) => line.time),
    end,
  ];
  const turns = [...new Set<number>(moments)].sort((a, b) => a - b).filter((time) => time >= truth[0]!.at);
  const against = { below: 0, equal: 0, above: 0, unevaluated: 0 };
  for (const [place, from] of turns.slice(0, -1).entries()) {
    const is = ladder.indexOf(truth.filter((one) => one.at <= from).at(-1)!.severity);
    const seenAs = graveAt(from);
    const how = seenAs < 0 ? 'unevaluated' : seenAs < is ? 'below' : seenAs > is ? 'above' : 'equal';
    against[how] += play(from, turns[place + 1]!);
  }

  // The most that was open at once within a quarter: looked at after every single event.
  const organisationOfCell = (id: string): string | undefined =>
    created.cells.find((cell) => cell.id === id)!.organisation;
  /** The cell or organisation that something is asked of, and the organisation that it belongs to. */
  const bearers = (party: string): string[] => {
    const [kind, rest = ''] = party.split(':');
    if (kind === 'cell') return [party, organisationOfCell(rest) ?? []].flat();
    const [organisation] = behind([party]);
    if (!organisation) return [];
    if (kind === 'organisation') return [party, organisation];
    const [role] = rest.split('@');
    const meant = Object.entries(people).filter(
      ([id, person]) =>
        person.organisation === organisation &&
        (kind === 'person' ? id === rest : person.roles.includes(role ?? '')),
    );
    const seats = meant.map(([, person]) =>
      person.cells.filter((cell) => organisationOfCell(cell) === organisation),
    );
    const one = seats.length > 0 && seats.every((own) => own.length === 1 && own[0] === seats[0]![0]);
    return [one ? `cell:${seats[0]![0]}` : `organisation:${organisation}`, organisation];
  };
  const bearing = [
    ...organisations,
    ...organisations.map((id) => `organisation:${id}`),
    ...created.cells.map(({ id }) => `cell:${id}`),
  ];
  const swamped: Record<string, number[]> = Object.fromEntries(bearing.map((id) => [id, []]));
  const open = new Map<string, string[]>();
  const quarters = Math.ceil(lines.at(-1)!.time / QUARTER);
  const look = (time: number) => {
    const place = Math.floor(time / QUARTER);
    // What happens at the last moment lies in no quarter any more.
    if (place >= quarters) return;
    for (const id of bearing) {
      const now = [...open.values()].filter((borne) => borne.includes(id)).length;
      swamped[id]![place] = Math.max(swamped[id]![place] ?? 0, now);
    }
  };
  let quarter = 0;
  for (const line of lines) {
    // What was open before goes over into every quarter that passes.
    for (; quarter <= Math.floor(line.time / QUARTER); quarter++) look(quarter * QUARTER);
    const { type } = line;
    const key = said(line, 'key') ?? said(line, 'task') ?? said(line, 'request') ?? '';
    const asked =
      type === 'ActionExpected'
        ? line.data.party
        : type === 'TaskOpened'
          ? `organisation:${line.data.organisation}`
          : type === 'InformationRequested'
            ? `organisation:${line.data.to}`
            : undefined;
    if (asked && !open.has(key)) open.set(key, bearers(asked));
    look(line.time);
    if (type === 'ActionMet' || type === 'ActionMissed' || type === 'InformationGiven') open.delete(key);
    if (type === 'TaskMoved' && line.data.to !== 'open') open.delete(key);
  }
  return { values, outcome, duties, flow, press, statements, swamped, against };
}
