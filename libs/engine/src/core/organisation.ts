import type { Text } from '@tocsin/scenario';

/** An organisation, cell, role or persona, as everyone may know it. */
export interface Named {
  id: string;
  name: Text;
}
export interface PublicOrganisation extends Named {
  sector: string;
  kind: string;
  constituency: string;
  /** On the map of the emergency plan. */
  region?: string;
}
