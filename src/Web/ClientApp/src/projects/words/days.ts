const day = 86_400_000;

/** Whole days from a moment until now; begun ones do not count, and no clock makes them negative. */
export const daysSince = (since: string, now: number): number => Math.max(0, Math.floor((now - Date.parse(since)) / day));
