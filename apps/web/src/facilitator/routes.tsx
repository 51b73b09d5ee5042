/** Screens under a seat (`/x/<exercise>/<seat>/…`). */
export const facilitatorRoutes = [] as const;
/** Pages of an account, outside of an exercise: library, set-up. */
export const facilitatorPages = [] as const;
