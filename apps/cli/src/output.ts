/** Standard output is for the result; everything else goes to standard error. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** `1 inject`, `3 injects`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Rows in columns; numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => String(row[column] ?? '').length));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          typeof cell === 'number'
            ? String(cell).padStart(width(column))
            : column === row.length - 1
              ? cell
              : cell.padEnd(width(column)),
        )
        .join('  '),
    )
    .join('\n');
}

/** A bar on the terminal for long work; nothing where there is no terminal. */
export function progress(total: number, what: string): (done: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done) => {
    const filled = Math.round((done / total) * 30);
    process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${total} ${what}`);
    if (done >= total) process.stderr.write('\r\u001b[K');
  };
}
