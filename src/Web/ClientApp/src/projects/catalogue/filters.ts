/** What a reader looks for in the catalogue; also what stands behind the `?` of its address, so that it can be shared. */
export interface Filters { q?: string; mineral?: string; province?: string; stage?: string; sort?: Sort }

/** How it may be sorted, the first if nothing is said; the words of the API. */
export const sorts = ['name', '-moved', 'desk', 'stage'] as const;
export type Sort = (typeof sorts)[number];

const names = ['q', 'mineral', 'province', 'stage', 'sort'] as const;

/** Reads them from `?mineral=copper&stage=auction`; what is empty or not known is left out. */
export function filtersOf(search: string): Filters {
  const given = new URLSearchParams(search);
  const read = Object.fromEntries(names.flatMap(name => { const value = given.get(name)?.trim(); return value ? [[name, value]] : []; })) as Filters;
  if (read.sort && !sorts.includes(read.sort)) delete read.sort;
  return read;
}

/** Always in the same order: the same choice is the same address, and the same question to the server. */
export function searchOf(filters: Filters): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = filters[name]?.trim();
    if (value && !(name === 'sort' && value === sorts[0])) search.set(name, value);
  }
  return search.toString();
}
