import { useQuery } from '@tanstack/react-query';
import { codeListsQuery } from '../../api/queries';
import type { CodeName } from '../../api/types';
import { useLocalText } from '../../people/Local';

export interface Codes {
  /** In the order of the list; none while it is on its way. */
  codes: readonly string[];
  /** A code that the list no longer has is said as it was given; one that is on its way not at all. */
  name: (code: string) => string;
}

/** The national lists in which this deployment places projects. */
export function useCodes(): { frameworks: Codes; corridors: Codes } {
  const { data, isPending } = useQuery(codeListsQuery);
  const local = useLocalText();
  const of = (list: readonly CodeName[] | undefined): Codes => ({
    codes: list?.map(one => one.code) ?? [],
    name: code => {
      const known = list?.find(one => one.code === code);
      if (known) return local(known.name);
      return isPending ? '' : code;
    },
  });
  return { frameworks: of(data?.frameworks), corridors: of(data?.growthCorridors) };
}
