const SHOWN = ['overview', 'injects', 'findings', 'versions', 'sharing'] as const;
export type Shown = (typeof SHOWN)[number];

/** Which part of a scenario's page is open. */
export const scenarioSearch = ({ show }: { show?: unknown }): { show?: Shown } => {
  const known = SHOWN.find((one) => one === show);
  return known ? { show: known } : {};
};
