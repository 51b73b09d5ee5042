import { MINUTE } from '@tocsin/words';
import type { Telling } from './telling';

/** Some six marks along an axis of exercise time. */
export function ticksOf(end: number, tell: Telling): { at: number; label: string }[] {
  const steps = [1, 5, 10, 15, 30, 60, 120, 240, 360, 720].map((minutes) => minutes * MINUTE);
  const step = steps.find((one) => end / one <= 8) ?? steps.at(-1)!;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => ({
    at: index * step,
    label: tell.stamp(index * step),
  }));
}
