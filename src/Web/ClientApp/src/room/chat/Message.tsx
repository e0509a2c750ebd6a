import { useEffect } from 'react';
import { useTranslation } from '../../i18n';
import type { RoomView, SaidView } from '../../api/types';
import { scripts } from '../../i18n';
import { usePartyName, usePersonName } from '../../people/names';
import { When } from '../../text/When';

/** The faces of Urdu are fetched when Urdu is shown, in whatever language the page is. */
function useUrduFaces(needed: boolean): void {
  useEffect(() => {
    if (needed) void import('../../theme/urdu.css');
  }, [needed]);
}

/** One thing said, in the language in which it was said. */
export function Message({ line, room, mine }: { line: SaidView; room: RoomView; mine: boolean }) {
  useUrduFaces(line.text.lang === 'ur');
  return (
    <article className="msg" data-mine={mine || undefined}>
      <p className="by"><strong className="dense"><Author line={line} room={room} mine={mine} /></strong> <span className="small ink-2"><When at={line.at} /></span></p>
      <p lang={scripts[line.text.lang]?.html} dir="auto">{line.text.text}</p>
    </article>
  );
}

function Author({ line, room, mine }: { line: SaidView; room: RoomView; mine: boolean }) {
  const { t } = useTranslation();
  const partyName = usePartyName();
  const personName = usePersonName();
  if (mine) return t('you');
  if (!line.party) return t('sealedWho');
  const person = line.person && personName(line.person);
  if (person) return <bdi>{person}</bdi>;
  return line.party === room.host ? t('host') : <bdi>{partyName(line.party)}</bdi>;
}
