import type { Translate } from '../i18n';

/** The papers of a placer lease, by which our texts have names (rules.md, "Auctions"). */
export const papers = ['secp', 'ntn', 'bankStatement', 'fee', 'callDeposit'] as const;

const isNamed = (item: string): item is (typeof papers)[number] => (papers as readonly string[]).includes(item);

/** An item of a checklist in the reader's language; one that a host thought up is called what it is. */
export const paperName = (item: string, t: Translate): string => (isNamed(item) ? t(`checklist.${item}`) : item);
