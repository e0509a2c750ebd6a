import { useState, useSyncExternalStore } from 'react';
import { ProjectStore, type ProjectNow } from './ProjectStore';

/** How long a page waits for the state before it is drawn without, ms. */
const patience = 300;

const prepared = new Map<string, ProjectStore>();

/** Reads a project for the page that is about to show it. */
export async function prepareProject(id: string): Promise<void> {
  const store = new ProjectStore(id);
  prepared.set(id, store);
  await Promise.race([store.prepare(), new Promise(resolve => setTimeout(resolve, patience))]);
}

function take(id: string): ProjectStore {
  const store = prepared.get(id) ?? new ProjectStore(id);
  prepared.delete(id);
  return store;
}

/** A project, live, as long as something shows it; with the way to act on it. */
export function useProject(id: string): ProjectNow & Pick<ProjectStore, 'submit'> {
  const [store] = useState(() => take(id));
  const now = useSyncExternalStore(store.subscribe, store.snapshot);
  return { ...now, submit: store.submit };
}
