/** Words beside each other, each on its own so that none turns the next round. */
export function WordList({ of, word, none }: { of: readonly string[]; word: (given: string) => string; none: string }) {
  if (of.length === 0) return <>{none}</>;
  return <>{of.map((given, at) => <span key={given}>{at > 0 && ' · '}<bdi>{word(given)}</bdi></span>)}</>;
}
