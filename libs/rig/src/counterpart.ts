/**
 * Whether tests can run against a program that is no package of npm. A machine without it leaves those tests out; one that
 * names it in `TOCSIN_TEST_WITH`, as the workflows do, must have it, so that they are never left out unnoticed.
 * @throws Error when it is named and not there
 */
export function counterpart(name: string, isHere: boolean): boolean {
  const wanted = (process.env['TOCSIN_TEST_WITH'] ?? '').split(/\s+/);
  if (!isHere && wanted.includes(name))
    throw new Error(`TOCSIN_TEST_WITH names ${name}, and it is not on this machine.`);
  return isHere;
}
