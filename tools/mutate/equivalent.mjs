/**
 * Mutants that no test can notice, because what they change makes no difference, each with the reason.
 * `line` is the line as it is written, `to` what replaces the part of it that is changed.
 */
export const EQUIVALENT = [];
