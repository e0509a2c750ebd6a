import { useCallback, useSyncExternalStore } from 'react';
import type { Answer } from '../api/types';
import { hub } from '../feed/hub';
import { WholeStore, type WholeNow } from '../feed/WholeStore';
import { readInvestor, type InvestorCommand, type InvestorView } from './view';

/** One an investor: a page and a button that watches show the same. */
const stores = new Map<string, WholeStore<InvestorView>>();

function storeOf(id: string): WholeStore<InvestorView> {
  const store = stores.get(id) ?? new WholeStore(`investors/${id}`, () => readInvestor(id));
  stores.set(id, store);
  return store;
}

/** How long a page waits for the view before it is drawn without, ms. */
const patience = 300;

export async function prepareInvestor(id: string): Promise<void> {
  await Promise.race([storeOf(id).load(), new Promise(resolve => setTimeout(resolve, patience))]);
}

/** An investor, live as long as something shows it; with the way to act on it. What one did oneself is read at once. */
export function useInvestor(id: string): WholeNow<InvestorView> & { submit: (command: InvestorCommand, id: string) => Promise<Answer> } {
  const store = storeOf(id);
  const now = useSyncExternalStore(store.subscribe, store.snapshot);
  const submit = useCallback(async (command: InvestorCommand, commandId: string) => {
    const answer = await hub.submit(`investors/${id}`, { ...command, id: commandId });
    if ('receipt' in answer) await store.load();
    return answer;
  }, [id, store]);
  return { ...now, submit };
}
