import type { CapabilityElement } from '@tocsin/protocol';
import { createContext, useContext, type ComponentType } from 'react';

/** A corrective action as a finding suggests it. */
export interface SuggestedAction {
  action: string;
  issue: string;
  element: CapabilityElement | null;
  owner: string;
}

/** What one place shows inside another without knowing it; the routes fill these. */
export interface Slots {
  /** What is due in the improvement plan, beside the way there. */
  PlanBadge: ComponentType;
  /** Corrective actions that an exercise tests. */
  ActionsToTest: ComponentType;
  /** Corrective actions made of one finding of the report, and a way to make another. */
  ActionsOfFinding: ComponentType<{ finding: string; start: SuggestedAction }>;
  /** What authorities asked about a report or a case, and the answers. */
  InformationRequests: ComponentType<{ about?: string[]; of?: string[] }>;
}

const Nothing = () => null;

export const SlotsContext = createContext<Slots>({
  PlanBadge: Nothing,
  ActionsToTest: Nothing,
  ActionsOfFinding: Nothing,
  InformationRequests: Nothing,
});

export const useSlots = (): Slots => useContext(SlotsContext);
