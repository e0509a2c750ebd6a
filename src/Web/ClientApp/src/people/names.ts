import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { partiesQuery, peopleQuery } from '../api/queries';
import type { Party } from '../api/types';
import { useLocalText } from './Local';

/** The parties that may be named here, where that are not all. */
export const PartiesHere = createContext<readonly Party[] | undefined>(undefined);

/** The name of a party for its id; the id itself while names are on their way. */
export function usePartyName(): (party: string) => string {
  const here = useContext(PartiesHere);
  const { data: all } = useQuery({ ...partiesQuery, enabled: !here });
  const parties = here ?? all;
  const local = useLocalText();
  return party => {
    const known = parties?.find(p => p.id === party);
    return known ? local(known.name) : party;
  };
}

/** The name of a colleague for a person's id; undefined for people of other parties. */
export function usePersonName(): (person: string) => string | undefined {
  const { data } = useQuery(peopleQuery);
  return person => data?.find(p => p.id === person)?.name;
}
