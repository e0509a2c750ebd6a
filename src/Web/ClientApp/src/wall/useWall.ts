import { useSyncExternalStore } from 'react';
import { hub } from '../feed/hub';
import { readPipeline } from './view';
import { WallStore, type WallNow } from './WallStore';

const store = new WallStore({
  read: readPipeline,
  listen: (feed, listener) => hub.listen(feed, listener),
  leave: (feed, listener) => hub.leave(feed, listener),
  watch: (feed, after) => hub.watch(feed, after),
  now: () => performance.now(),
});

/** How long the page waits for the view before it is drawn without, ms. */
const patience = 300;

export async function prepareWall(): Promise<void> {
  hub.open();
  await Promise.race([store.prepare(), new Promise(resolve => setTimeout(resolve, patience))]);
}

/** The pipeline, live, as long as something shows it. */
export const useWall = (): WallNow => useSyncExternalStore(store.subscribe, store.snapshot);
