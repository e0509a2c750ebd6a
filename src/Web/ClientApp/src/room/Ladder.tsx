import { useState } from 'react';
import { useTranslation } from '../i18n';
import type { LadderRow, RoomView } from '../api/types';
import { decimal, of } from '../money/amounts';
import { Clock } from '../shapes/shapes';
import { Digits, Money } from '../text/Money';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { Bidder } from './Bidder';

/** How many rows stand open; the rest unfold. */
const first = 12;

/** The latest bids, newest first, with the moves of the close between them. */
export function Ladder({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const { ladder, minNext } = room.auction!;
  const [unfolded, unfold] = useState(false);
  const rows = rowsOf(ladder);
  if (rows.length === 0)
    return <p className="empty say">{minNext ? <Say text="auction:ladder.empty" values={{ amount: <Money of={minNext} /> }} /> : t('auction:ladder.emptyPlain')}</p>;
  return (
    <>
      <table className="ladder">
        <thead><tr>
          <th scope="col">{t('auction:ladder.no')}</th><th scope="col">{t('auction:ladder.time')}</th><th scope="col">{t('auction:ladder.bidder')}</th>
          <th scope="col" className="digits">{t('auction:ladder.amount')}</th><th scope="col" className="digits step">{t('auction:ladder.step')}</th>
        </tr></thead>
        <tbody>{rows.slice(0, first).map(row => <Row key={row.seq} row={row} room={room} best={row.seq === rows.find(r => r.amount)?.seq} />)}</tbody>
      </table>
      {rows.length > first && (
        <details className="earlier" onToggle={event => unfold(event.currentTarget.open)}>
          <summary className="dense">{t('auction:ladder.earlier')}</summary>
          {unfolded && <table className="ladder" aria-label={t('auction:ladder.earlier')}><tbody>{rows.slice(first).map(row => <Row key={row.seq} row={row} room={room} />)}</tbody></table>}
        </details>
      )}
    </>
  );
}

type Shown = LadderRow & { step?: string };

/** Newest first, each bid with how much it rose above the one before. */
function rowsOf(ladder: LadderRow[]): Shown[] {
  let before: bigint | undefined;
  const rows = ladder.map((row): Shown => {
    if (!row.amount) return row;
    const at = of(row.amount);
    const step = before === undefined ? undefined : decimal(at - before);
    before = at;
    return { ...row, step };
  });
  return rows.reverse();
}

function Row({ row, room, best }: { row: Shown; room: RoomView; best?: boolean }) {
  const { t } = useTranslation();
  if (!row.amount) return <MovedRow row={row} room={room} />;
  const mine = row.bidder !== undefined && row.bidder === room.me.bidder;
  return (
    <tr data-mine={mine || undefined} data-best={best || undefined}>
      <td className="num ink-2" dir="ltr">#{row.seq}</td>
      <td><When at={row.at} /></td>
      <td className="who">
        <Bidder id={row.bidder!} room={room} named={!mine} />
        {mine && <span className="you dense">{t('auction:ladder.you')}</span>}
        {row.auto && <span className="auto small ink-3 dense">{t('auction:ladder.auto')}</span>}
      </td>
      <td className="digits amount"><Digits of={row.amount} /></td>
      <td className="digits step ink-2">{row.step && <bdi dir="ltr" className="num">+<Digits of={{ amount: row.step, currency: row.amount.currency }} /></bdi>}</td>
    </tr>
  );
}

function MovedRow({ row, room: { rules } }: { row: Shown; room: RoomView }) {
  const quiet = rules.quietSeconds ?? 0;
  const minutes = quiet % 60 === 0;
  const text = row.reason === 'outage' ? 'movedOutage' : minutes ? 'moved' : 'movedSeconds';
  return (
    <tr className="moved hatched"><td colSpan={5} className="dense">
      <Clock /> <bdi className="num" dir="ltr">#{row.seq}</bdi>{' '}
      <Say text={`auction:${text}`} count={minutes ? quiet / 60 : quiet} values={{ time: <When at={row.closesAt!} /> }} />
    </td></tr>
  );
}
