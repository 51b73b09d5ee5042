export const evaluationRoutes = [] as const;
