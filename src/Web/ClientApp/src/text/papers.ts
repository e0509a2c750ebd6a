import type { Translate } from '../i18n';
import { isOneOf } from './oneOf';

/** The papers of a placer lease, by which our texts have names (rules.md, "Auctions"). */
export const papers = ['secp', 'ntn', 'bankStatement', 'fee', 'callDeposit'] as const;

/** An item of a checklist in the reader's language; one that a host thought up is called what it is. */
export const paperName = (item: string, t: Translate): string => (isOneOf(papers, item) ? t(`checklist.${item}`) : item);
