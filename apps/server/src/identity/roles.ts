/** What an account may do beside what it is let into, in rising order. */
export const ROLES = ['member', 'planner', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Makes exercises, and keeps scenarios and the improvement plan. */
export const mayPlan = (role: Role): boolean => role !== 'member';
/** Keeps accounts, and reads the audit log. */
export const mayAdminister = (role: Role): boolean => role === 'administrator';
