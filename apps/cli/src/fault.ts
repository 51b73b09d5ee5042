/** Something that the user can mend: said in one line, without a stack. */
export class Fault extends Error {
  constructor(
    message: string,
    /** 1: what was given is faulty; 2: it was asked for wrongly. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
