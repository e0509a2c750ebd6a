import { useQuery } from '@tanstack/react-query';
import { partiesQuery, peopleQuery } from '../api/queries';
import { useLocalText } from './Local';

/** The name of a party for its id; the id itself while names are on their way. */
export function usePartyName(): (party: string) => string {
  const { data } = useQuery(partiesQuery);
  const local = useLocalText();
  return party => {
    const known = data?.find(p => p.id === party);
    return known ? local(known.name) : party;
  };
}

/** The name of a colleague for a person's id; undefined for people of other parties. */
export function usePersonName(): (person: string) => string | undefined {
  const { data } = useQuery(peopleQuery);
  return person => data?.find(p => p.id === person)?.name;
}
