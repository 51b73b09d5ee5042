export const consoleRoutes = [] as const;
