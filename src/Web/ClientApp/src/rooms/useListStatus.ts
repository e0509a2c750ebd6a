import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { FeedStatus } from '../feed/status';
import { staleAfter } from '../feed/status';
import { useReportStatus } from '../shell/liveState';

/** A list that is read every 2 s is live while its last answer is young; it says so in the header like a feed. */
export function useListStatus({ dataUpdatedAt }: Pick<UseQueryResult, 'dataUpdatedAt'>): void {
  const [stale, setStale] = useState(false);
  useEffect(() => {
    if (!dataUpdatedAt) return;
    const fresh = setTimeout(() => setStale(false));
    const old = setTimeout(() => setStale(true), staleAfter);
    return () => { clearTimeout(fresh); clearTimeout(old); };
  }, [dataUpdatedAt]);
  const started = dataUpdatedAt > 0;
  useReportStatus(useMemo((): FeedStatus => (!started ? { kind: 'connecting' } : stale ? { kind: 'stale' } : { kind: 'live' }), [started, stale]));
}
