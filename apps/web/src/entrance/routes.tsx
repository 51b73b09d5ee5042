export const entranceRoutes = [] as const;
