import type { ReactNode } from 'react';
import type { Language, RoomView } from '../api/types';
import { languages, scripts, useTranslation } from '../i18n';
import type { Key } from '../i18n/keys';
import { Say } from '../text/Say';
import { dateIn, home, isToday, timeIn, zoneName } from '../text/zones';

export interface Fact { key: string; language: Language; text: ReactNode; at?: string }

/** So many of the host's last messages are told. */
const messages = 3;

/** What the ticker tells: the host's last words in their language, then the rules in each language in turn. */
export function factsOf(room: RoomView): Fact[] {
  return [...said(room), ...languages.flatMap(language => rulesIn(language, room))];
}

function said(room: RoomView): Fact[] {
  return room.said.filter(line => line.to === 'room' && line.party === room.host).slice(-messages).reverse().map(line => ({
    key: `said-${line.seq}`,
    language: line.text.lang,
    text: <Say text="hall:hostSays" language={line.text.lang} values={{ text: <bdi dir="auto">{line.text.text}</bdi> }} />,
    at: line.at,
  }));
}

function rulesIn(language: Language, { rules, auction }: RoomView): Fact[] {
  const told: [Key, boolean | undefined, Record<string, ReactNode>?][] = [
    ['auction:anonymous', rules.anonymous && auction?.stage !== 'closed'],
    ['auction:hardStop', Boolean(auction?.hardStopAt), { time: auction?.hardStopAt && <Moment of={auction.hardStopAt} language={language} /> }],
    ['auction:final', auction?.stage === 'ascending'],
    ['auction:reserveNotMet', auction?.outcome && !auction.outcome.reserveMet],
  ];
  return told.filter(([, holds]) => holds).map(([text, , values]) => ({ key: `${text}-${language}`, language, text: <Say text={text} values={values} language={language} /> }));
}

/** In Pakistan's time, with the date where it is of another day. */
function Moment({ of, language }: { of: string; language: Language }) {
  const { t } = useTranslation('common', { lng: language });
  const at = Date.parse(of);
  return <>{!isToday(home, at) && <><bdi>{dateIn(home, at, t)}</bdi>{' '}</>}<bdi dir="ltr" className="num">{timeIn(home, at)} {zoneName(home, at)}</bdi></>;
}

/** One fact, in the face of its language. */
export function FactLine({ fact }: { fact: Fact }) {
  return (
    <p className="fact" lang={scripts[fact.language].html} dir={scripts[fact.language].dir} key={fact.key}>
      {fact.text} {fact.at && <bdi dir="ltr" className="num ink-2">{timeIn(home, Date.parse(fact.at)).slice(0, 5)}</bdi>}
    </p>
  );
}
