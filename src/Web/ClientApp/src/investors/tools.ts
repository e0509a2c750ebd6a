import type { Sending } from '../room/useSubmit';
import type { InvestorCommand, InvestorView } from './view';

/** The one command that is under way, and the way to send the next. */
export interface Sender {
  sending: Sending<InvestorCommand>;
  send: (command: InvestorCommand) => Promise<Sending<InvestorCommand>>;
  clear: () => void;
  busy: boolean;
}

/** What each part of an investor's page gets. */
export type Tools = Sender & { investor: InvestorView };
