import { QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, Refused } from './client';
import type { Account, Colleague, Party, RoomSummary, RoomView, Version } from './types';

/** A no is an answer: asking again would not change it. */
const retry = (failures: number, error: Error) =>
  error instanceof Refused && error.refusal.type === 'unavailable' && failures < 5;

export const queries = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 30_000, refetchOnWindowFocus: false } } });

/** The person who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => ask<Account>('/api/me').catch((error: unknown) => {
    if (error instanceof Refused && error.refusal.type === 'signedOut') return null;
    throw error;
  }),
  staleTime: Infinity,
});

export const versionQuery = queryOptions({ queryKey: ['version'], queryFn: () => ask<Version>('/api/version'), staleTime: Infinity });
export const partiesQuery = queryOptions({ queryKey: ['parties'], queryFn: () => ask<Party[]>('/api/parties'), staleTime: 300_000 });
export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: () => ask<Colleague[]>('/api/people') });

/** The rooms that this person may see, read again every 2 s while the list is looked at. */
export const roomsQuery = queryOptions({ queryKey: ['rooms'], queryFn: () => ask<RoomSummary[]>('/api/rooms'), refetchInterval: 2_000 });

export const readRoom = (id: string) => ask<RoomView>(`/api/rooms/${encodeURIComponent(id)}`);
