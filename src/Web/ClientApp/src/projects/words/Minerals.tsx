import { useWords } from './useWords';

/** The names of minerals, each on its own so that none turns the next round. */
export function Minerals({ of }: { of: readonly string[] }) {
  const words = useWords();
  return of.map((mineral, at) => <span key={mineral}>{at > 0 && ' · '}<bdi>{words.mineral(mineral)}</bdi></span>);
}
