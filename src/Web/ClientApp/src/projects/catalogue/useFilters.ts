import { useCallback, useSyncExternalStore } from 'react';
import { addressChanges, go } from '../../shell/navigation';
import { filtersOf, searchOf, type Filters } from './filters';

/** What stands behind the `?` of the address, and the way to change it. No change is a step back. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const search = useSyncExternalStore(addressChanges, () => location.search);
  const change = useCallback((part: Partial<Filters>) => {
    const next = searchOf({ ...filtersOf(location.search), ...part });
    go(`/projects${next && '?'}${next}`, { replace: true });
  }, []);
  return [filtersOf(search), change];
}
