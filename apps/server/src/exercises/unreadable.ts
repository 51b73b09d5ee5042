/** The log of an exercise cannot be folded: an event is missing, damaged, or of a kind that this version does not know. */
export class Unreadable extends Error {
  constructor(
    readonly exercise: string,
    reason: string,
  ) {
    super(`Exercise ${exercise} cannot be read: ${reason}`);
  }
}
