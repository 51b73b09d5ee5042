/** A whole number of a query; undefined when it is none that a table can hold. */
export const whole = (written: string | undefined): number | undefined =>
  written !== undefined && /^\d{1,9}$/.test(written) ? Number(written) : undefined;
