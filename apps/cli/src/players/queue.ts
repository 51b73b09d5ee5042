import type { Planned } from './planned';

/** What is planned, earliest first; of the same time, in the order in which it was planned. */
export class PlanQueue {
  private readonly heap: { planned: Planned; place: number }[] = [];
  private places = 0;

  add(planned: Planned): void {
    const { heap } = this;
    heap.push({ planned, place: this.places++ });
    for (let at = heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.before(at, parent)) break;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  peek(): Planned | undefined {
    return this.heap[0]?.planned;
  }

  take(): Planned | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first && last && heap.length > 0) {
      heap[0] = last;
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let least = at;
        if (left < heap.length && this.before(left, least)) least = left;
        if (right < heap.length && this.before(right, least)) least = right;
        if (least === at) break;
        [heap[at], heap[least]] = [heap[least]!, heap[at]!];
        at = least;
      }
    }
    return first?.planned;
  }

  private before(one: number, other: number): boolean {
    const [a, b] = [this.heap[one]!, this.heap[other]!];
    return a.planned.at < b.planned.at || (a.planned.at === b.planned.at && a.place < b.place);
  }
}
