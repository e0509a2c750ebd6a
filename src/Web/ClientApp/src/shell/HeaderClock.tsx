import { useNow } from '../feed/useNow';
import { Clock } from '../text/Clock';

/** The server's clock. */
export function HeaderClock() {
  return <Clock now={useNow()} zones />;
}
