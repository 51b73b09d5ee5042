import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { momentIn, type MomentSearch } from '../../time-machine/moment-search';

const VIEWS = ['write', 'figures', 'handOut'] as const;
export type ReportView = (typeof VIEWS)[number];
export const REPORT_VIEWS: readonly ReportView[] = VIEWS;

/** What the address of the report screen says: what is shown, and the moment below it. */
export interface ReportSearch extends MomentSearch {
  /** The text to write, unless it names another. */
  view?: ReportView;
  /** Among the figures: the number whose origin is shown. */
  of?: string;
}

export const reportSearchIn = ({ view, of, ...moment }: Record<string, unknown>): ReportSearch => ({
  ...momentIn(moment),
  ...(VIEWS.some((one) => one === view && one !== 'write') ? { view: view as ReportView } : {}),
  ...(typeof of === 'string' && of ? { of } : {}),
});

/** The view lies in the address, so that one finds it again when one comes back from a moment. */
export function useReportSearch() {
  const search = useSearch({ strict: false }) as ReportSearch;
  const navigate = useNavigate();
  const change = useCallback(
    (to: ReportSearch) =>
      void navigate({
        to: '.',
        search: ((before: ReportSearch) => ({ ...before, ...to })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, change };
}
