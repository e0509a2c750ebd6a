import { useSyncExternalStore } from 'react';

/** Whether a media query holds now, e.g. `(max-width: 767px)`. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    tell => {
      const media = matchMedia(query);
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    () => matchMedia(query).matches,
  );
}

export const usePhone = () => useMedia('(max-width: 767px)');
export const useCalm = () => useMedia('(prefers-reduced-motion: reduce)');
