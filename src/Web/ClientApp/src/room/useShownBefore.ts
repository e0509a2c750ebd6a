import { useCallback, useEffect, useRef } from 'react';

/** How long a number must have stood to have been read, ms. */
const readable = 250;

/**
 * What stood on the screen 250 ms before a press: the number that was read, not one that replaced it under the finger.
 * A change that the person made themselves counts at once: call `own` with it.
 */
export function useShownBefore<T>(value: T) {
  const shown = useRef<{ value: T; since: number }[]>([]);
  useEffect(() => {
    const since = performance.now();
    const old = shown.current.filter((_, at, all) => (all[at + 1]?.since ?? Infinity) > since - readable);
    shown.current = [...old, { value, since }];
  }, [value]);

  const own = useCallback((value: T) => { shown.current = [{ value, since: -Infinity }]; }, []);
  const read = useCallback((): T | undefined => {
    const then = performance.now() - readable;
    return shown.current.findLast(one => one.since <= then)?.value ?? shown.current[0]?.value;
  }, []);
  return { read, own };
}
