/** The command may or may not have been carried out; sent again under its id it will be answered. */
export class Unavailable extends Error {}
