import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n';
import { versionQuery } from '../api/queries';
import type { RoomView } from '../api/types';
import { Hash } from '../text/Hash';
import { FactLine, factsOf } from './facts';
import { QrCode } from './QrCode';
import { Three } from './Three';
import { useTicker } from './useTicker';

/** Where to check the record and what its head is, one fact at a time, and the demo's mark. */
export function HallFoot({ room }: { room: RoomView }) {
  const { t } = useTranslation('hall');
  const { data: version } = useQuery(versionQuery);
  const facts = factsOf(room);
  const fact = facts[useTicker(facts.length)];
  return (
    <footer>
      <QrCode text={`${location.origin}/verify`} label={t('checkRecord')} />
      <div className="head">
        <p className="ink-2"><Three text="checkRecord" /></p>
        <p><span className="num">#{room.version}</span>{'  '}<Hash of={room.head} groups={3} /></p>
      </div>
      {fact && <FactLine fact={fact} />}
      {version?.demo && <p className="demo-mark"><Three text="demo" /></p>}
    </footer>
  );
}
