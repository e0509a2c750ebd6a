/** Whether a word that came from elsewhere is one of those that are known here. */
export const isOneOf = <Known extends string>(known: readonly Known[], word: string): word is Known => (known as readonly string[]).includes(word);
