/** Seconds. */
export const HOUR = 3_600;

/** Seconds after STARTEX as a scenario writes them. */
export const offset = (seconds: number): string => {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `+${two(seconds / HOUR)}:${two((seconds % HOUR) / 60)}:${two(seconds % 60)}`;
};
