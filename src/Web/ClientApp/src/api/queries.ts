import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, Refused } from './client';
import type { Account, CodeLists, Colleague, Party, ProjectsPage, ProjectView, RoomSummary, RoomView, Version } from './types';

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
/** The lists of the deployment; where they could not be read they are asked for again: a wall is never opened anew. */
export const codeListsQuery = queryOptions({
  queryKey: ['codelists'], queryFn: () => ask<CodeLists>('/api/codelists'), staleTime: 300_000, refetchInterval: ({ state }) => (state.status === 'error' ? 15_000 : false),
});
export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: () => ask<Colleague[]>('/api/people') });

/** The rooms that this person may see, read again every 2 s while the list is looked at. */
export const roomsQuery = queryOptions({ queryKey: ['rooms'], queryFn: () => ask<RoomSummary[]>('/api/rooms'), refetchInterval: 2_000 });

export const readRoom = (id: string) => ask<RoomView>(`/api/rooms/${encodeURIComponent(id)}`);

export const readProject = (id: string) => ask<ProjectView>(`/api/projects/${encodeURIComponent(id)}`);

/** The names of those of whom a project speaks, as it stood at that version. */
export const projectPartiesQuery = (id: string, version: number) =>
  queryOptions({ queryKey: ['parties', id, version], queryFn: () => ask<Party[]>(`/api/projects/${encodeURIComponent(id)}/parties`), placeholderData: keepPreviousData });

/** As many as the server gives on one page, and how many projects a list and a map hold at most. */
const pageSize = 200;
const mostProjects = 1_000;

/** All projects that fit a search of the catalogue, and how many there are. @param search `mineral=copper&stage=auction` */
export async function readProjects(search: string): Promise<ProjectsPage> {
  const page = (number: number) => ask<ProjectsPage>(`/api/projects?${search}${search && '&'}page=${number}&pageSize=${pageSize}`);
  const { items, total } = await page(1);
  const rest = Math.ceil(Math.min(total, mostProjects) / pageSize) - 1;
  const others = await Promise.all(Array.from({ length: Math.max(0, rest) }, (_, at) => page(at + 2)));
  return { items: [items, ...others.map(other => other.items)].flat(), total };
}
