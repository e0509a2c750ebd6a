import { useTranslation } from '../i18n';
import type { OwnStanding as Standing } from '../api/types';
import { Attention, CheckDisc, Diamond, Square } from '../shapes/shapes';
import { Say } from '../text/Say';

const shapes: Partial<Record<Standing['standing'], typeof Attention>> = { leading: CheckDisc, outbid: Attention, offerSealed: Diamond, notQualified: Square };

/** Where the reader's own party stands: shape, word and colour, and its number. */
export function OwnStanding({ bidder, standing, sealed }: Standing & { sealed: boolean }) {
  const { t } = useTranslation();
  const Shape = shapes[standing];
  return (
    <>
      <strong className="own dense" data-standing={standing}>{Shape && <Shape />} {t(sealed && standing === 'noBid' ? 'rooms:standing.noOffer' : `rooms:standing.${standing}`)}</strong>
      <span className="small ink-2 dense"><Say text="rooms:youAre" values={{ b: <bdi className="num">{bidder}</bdi> }} /></span>
    </>
  );
}
