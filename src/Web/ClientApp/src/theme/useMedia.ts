import { useSyncExternalStore } from 'react';

interface Watched { now: () => boolean; subscribe: (tell: () => void) => () => void }

/** Asked once each: every new look at a query has the browser bring its styles up to date. */
const watched = new Map<string, Watched>();

function watch(query: string): Watched {
  const media = matchMedia(query);
  const made: Watched = {
    now: () => media.matches,
    subscribe: tell => {
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
  };
  watched.set(query, made);
  return made;
}

/** Whether a media query holds now, e.g. `(max-width: 767px)`. */
export function useMedia(query: string): boolean {
  const { subscribe, now } = watched.get(query) ?? watch(query);
  return useSyncExternalStore(subscribe, now);
}

export const usePhone = () => useMedia('(max-width: 767px)');
export const useCalm = () => useMedia('(prefers-reduced-motion: reduce)');
