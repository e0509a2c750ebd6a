import { useEffect, useSyncExternalStore } from 'react';
import type { FeedStatus } from '../feed/status';

let shown: FeedStatus | undefined;
const listeners = new Set<() => void>();

function show(status: FeedStatus | undefined): void {
  shown = status;
  listeners.forEach(tell => tell());
}

/** A page tells the header how current it is; without a page that does, the header says nothing. */
export function useReportStatus(status: FeedStatus | undefined): void {
  useEffect(() => {
    show(status);
    return () => show(undefined);
  }, [status]);
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const useLiveState = () => useSyncExternalStore(subscribe, () => shown);
