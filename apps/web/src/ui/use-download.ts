import { useCallback } from 'react';
import { useRefusalNotice } from './use-refusal';

/** Says why something could not be saved. */
export function useDownload(): (given: Promise<void>) => Promise<void> {
  const refuse = useRefusalNotice();
  return useCallback((given) => given.catch(refuse), [refuse]);
}
