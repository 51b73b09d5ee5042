import type { RecordedEvent } from '../core/events';
import type { Script } from '../core/script';
import type { State } from '../core/state';

/** Something that falls due at an exercise time. */
export interface Due {
  at: number;
  kind: 'phase' | 'inject' | 'condition' | 'decision' | 'deadline' | 'task' | 'duty' | 'night' | 'end';
  /** Phase, inject number, message, expected action, task, or step of a duty. */
  id: string;
}

const ORDER: Due['kind'][] = [
  'phase',
  'inject',
  'condition',
  'decision',
  'deadline',
  'task',
  'duty',
  'night',
  'end',
];

/** Order in which things fall due: by time, then by kind, then as written down. */
function before(a: Due, b: Due): boolean {
  if (a.at !== b.at) return a.at < b.at;
  const kinds = ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  if (kinds !== 0) return kinds < 0;
  return a.id.length !== b.id.length ? a.id.length < b.id.length : a.id < b.id;
}

/**
 * What falls due next, as a binary heap. It is derived from the state and never stored; an entry
 * whose time was changed stays behind and is dropped when it comes up.
 */
export class Agenda {
  private readonly heap: Due[] = [];

  constructor(
    private readonly script: Script,
    private readonly state: State,
  ) {
    for (const { id, at } of script.phases) this.add({ at, kind: 'phase', id });
    for (const { number, from } of script.watched)
      this.add({ at: from, kind: 'condition', id: String(number) });
    for (const { from } of script.nights) this.add({ at: from, kind: 'night', id: String(from) });
    this.add({ at: script.end, kind: 'end', id: 'end' });
    for (const inject of Object.values(state.injects)) this.addInject(inject.number);
    this.addDeadlines();
  }

  /** Notes what an event makes due. */
  note({ type, data }: RecordedEvent): void {
    if (type === 'ActionExpected') this.add({ at: data.deadline, kind: 'deadline', id: data.key });
    else if (type === 'MessageDelivered') this.addDecision(data.message);
    else if (type === 'TaskOpened') this.addTask(data.task);
    else if ('obligation' in data) this.addDuty(data.obligation);
    else if (type === 'ClockChanged') {
      if (data.cause === 'jump') this.afterJump();
    } else if ('number' in data) this.addInject(data.number);
  }

  /** The next thing due, without taking it. */
  peek(): Due | undefined {
    while (this.heap[0] && !this.stands(this.heap[0])) this.take();
    return this.heap[0];
  }

  /** Takes the next thing that is due by `now`. */
  takeDue(now: number): Due | undefined {
    const next = this.peek();
    return next && next.at <= now ? this.take() : undefined;
  }

  private stands({ kind, id, at }: Due): boolean {
    const { state } = this;
    if (kind === 'inject') {
      const inject = state.injects[Number(id)];
      return inject?.standing === 'scheduled' && inject.due === at;
    }
    if (kind === 'deadline')
      return state.expected[id]?.state === 'open' && state.expected[id].deadline === at;
    if (kind === 'task') {
      const task = state.tasks[id];
      return task?.state === 'open' && !task.overdue && task.due === at;
    }
    if (kind === 'duty') {
      const [obligation = '', step] = id.split('/');
      const owed = state.obligations[obligation]?.steps.find((one) => one.step === step);
      return owed?.state === 'open' && owed.due === at;
    }
    if (kind === 'decision') return state.messages[id]?.decision?.deadline === at;
    if (kind === 'night')
      return at > state.clock.exercise || (at === state.clock.exercise && state.clock.night === undefined);
    return true;
  }

  private afterJump(): void {
    const { exercise } = this.state.clock;
    for (const { from } of this.script.nights)
      if (from >= exercise) this.add({ at: from, kind: 'night', id: String(from) });
    this.addDeadlines();
  }

  private addDeadlines(): void {
    for (const { key, deadline, state } of Object.values(this.state.expected))
      if (state === 'open') this.add({ at: deadline, kind: 'deadline', id: key });
    for (const id of Object.keys(this.state.messages)) this.addDecision(id);
    for (const id of Object.keys(this.state.tasks)) this.addTask(id);
    for (const id of Object.keys(this.state.obligations)) this.addDuty(id);
  }

  private addTask(id: string): void {
    const task = this.state.tasks[id];
    if (task) this.add({ at: task.due, kind: 'task', id });
  }

  private addDuty(id: string): void {
    for (const { step, due } of this.state.obligations[id]?.steps ?? [])
      if (due !== undefined) this.add({ at: due, kind: 'duty', id: `${id}/${step}` });
  }

  private addInject(number: number): void {
    const inject = this.state.injects[number];
    if (inject?.standing === 'scheduled' && inject.due !== undefined)
      this.add({ at: inject.due, kind: 'inject', id: String(number) });
  }

  private addDecision(id: string): void {
    const decision = this.state.messages[id]?.decision;
    if (decision) this.add({ at: decision.deadline, kind: 'decision', id });
  }

  private add(due: Due): void {
    const { heap } = this;
    let place = heap.push(due) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!before(due, heap[parent]!)) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = due;
  }

  private take(): Due {
    const { heap } = this;
    const top = heap[0]!;
    const last = heap.pop()!;
    if (heap.length === 0) return top;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, last)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = last;
    return top;
  }
}
