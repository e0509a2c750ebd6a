import { Say } from '../text/Say';
import { When } from '../text/When';
import { DashedRing, HalfDisc, Octagon } from '../shapes/shapes';
import { useLiveState } from './liveState';

/** Under the header whenever the page is not current. */
export function StaleBar() {
  const status = useLiveState();
  if (status?.kind === 'stale')
    return <p className="bar amber say" role="status"><DashedRing /> <Say text="stale" values={{ time: status.asOf ? <When at={status.asOf} /> : '—' }} /></p>;
  if (status?.kind === 'catchingUp' && status.of > status.have)
    return <p className="bar amber say"><HalfDisc /> <Say text="catchingUp" values={{ a: <bdi className="num">{status.have}</bdi>, b: <bdi className="num">{status.of}</bdi> }} /></p>;
  if (status?.kind === 'broken')
    return <p className="bar garnet say" role="alert"><Octagon /> <Say text="brokenChain" values={{ n: <bdi className="num">{status.seq}</bdi> }} /></p>;
  return null;
}
