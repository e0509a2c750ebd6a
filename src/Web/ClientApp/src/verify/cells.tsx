import { Component, type ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { RoomEvent, Who } from '../api/types';
import { EventText } from '../text/EventText';

type Name = (party: string) => string;

/** In whose name the entry stands, as far as this record shows it. */
export function WhoCell({ who, name }: { who: string | null; name: Name }) {
  return who === null ? <Sealed /> : <OrRaw text={who}><Named who={who} name={name} /></OrRaw>;
}

/** What happened, as a sentence, as far as this record shows it. */
export function WhatCell({ what, name }: { what: string | null; name: Name }) {
  return what === null ? <Sealed /> : <OrRaw text={what}><Told what={what} name={name} /></OrRaw>;
}

function Named({ who, name }: { who: string; name: Name }) {
  const { t } = useTranslation();
  const { party } = JSON.parse(who) as Who;
  return party === 'system' ? <>{t('system')}</> : <bdi>{name(party)}</bdi>;
}

const Told = ({ what, name }: { what: string; name: Name }) => <EventText event={JSON.parse(what) as RoomEvent} name={name} />;

function Sealed() {
  const { t } = useTranslation('verify');
  return <span className="sealed-part">{t('table.sealed')}</span>;
}

/** A chain can be whole and still say what no room says: anyone can make one. Then the text itself is shown. */
class OrRaw extends Component<{ text: string; children: ReactNode }, { odd: boolean }> {
  override state = { odd: false };

  static getDerivedStateFromError = () => ({ odd: true });

  override render() {
    return this.state.odd ? <bdi dir="ltr">{this.props.text}</bdi> : this.props.children;
  }
}
