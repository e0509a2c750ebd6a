import type { Source } from './useCheck';

const feeds = /^[a-z]{1,32}\/[a-z0-9][a-z0-9-]{0,63}$/;

/** The record of a feed as this viewer may keep it, for `/verify?feed=rooms/…`. Nothing where it is not there for them: then a file is asked for. */
export async function fetchRecord(feed: string): Promise<Source | undefined> {
  if (!feeds.test(feed)) return undefined;
  const answer = await fetch(`/api/${feed}/record`).catch(() => undefined);
  return answer?.ok ? { name: `${feed}.json`, arrayBuffer: () => answer.arrayBuffer() } : undefined;
}
