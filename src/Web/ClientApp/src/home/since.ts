import { queryOptions } from '@tanstack/react-query';
import { ask, Refused } from '../api/client';
import { queries, roomsQuery } from '../api/queries';
import type { FramesPage, LocalText, RoomEvent, RoomSummary, Who } from '../api/types';
import type { Seen } from '../visits/visit';

/** How many facts are told, so also the most that one room, and the most rooms, can give. */
export const mostFacts = 12;

/** Something that happened in a room while this person was away; by which party, where they may know it. */
export interface Fact { room: string; title: LocalText; seq: number; at: string; event: RoomEvent; party?: string }

/** The latest facts, newest first; and how many rooms could not be asked. */
export interface Since { facts: Fact[]; unread: number }

/** What happened in the rooms that this person may see since they stood as `before`. Read once for a visit. */
export const sinceQuery = (account: string | undefined, before: Seen | undefined) => queryOptions({
  queryKey: ['since', account, before?.at],
  queryFn: () => since(before!),
  enabled: account !== undefined && before !== undefined,
  staleTime: Infinity,
});

async function since(before: Seen): Promise<Since> {
  const read = await Promise.all(changed(await queries.fetchQuery({ ...roomsQuery, staleTime: 2_000 }), before).map(room => factsOf(room, before)));
  return { facts: newest(read.flatMap(facts => facts ?? [])), unread: read.filter(facts => facts === undefined).length };
}

/** The rooms that went on, those that changed last first (the order of the list): the latest facts are all in the first of them. */
export const changed = (rooms: readonly RoomSummary[], { versions }: Seen): RoomSummary[] =>
  rooms.filter(room => room.version > (versions[room.id] ?? 0)).slice(0, mostFacts);

export const newest = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((a, b) => b.at.localeCompare(a.at) || a.room.localeCompare(b.room) || b.seq - a.seq).slice(0, mostFacts);

/** Undefined where the room could not be asked. What is sealed to this person is not told. */
async function factsOf({ id, title, version }: RoomSummary, { versions }: Seen): Promise<Fact[] | undefined> {
  const from = Math.max(versions[id] ?? 0, version - mostFacts);
  try {
    const { frames } = await ask<FramesPage>(`/api/rooms/${encodeURIComponent(id)}/frames?after=${from}&limit=${mostFacts}`);
    return frames.flatMap(({ seq, at, who, what }) => (what === null ? [] : [{ room: id, title, seq, at, event: JSON.parse(what) as RoomEvent, party: partyOf(who) }]));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

const partyOf = (who: string | null): string | undefined => (who === null ? undefined : (JSON.parse(who) as Who).party);
