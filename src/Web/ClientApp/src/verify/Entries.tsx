import { useState } from 'react';
import { useTranslation } from '../i18n';
import { Button } from '../controls/Button';
import type { Fault } from '../chain/flaws';
import type { Link } from '../chain/record';
import { usePartyName } from '../people/names';
import { Check, Octagon } from '../shapes/shapes';
import { Say } from '../text/Say';
import { When } from '../text/When';
import { WhatCell, WhoCell } from './cells';

/** So many rows are drawn at once; the rest on request. */
const atOnce = 300;

interface Props {
  links: Link[];
  fault?: Fault;
  /** Entries of the file, checked or not. */
  all: number;
}

/** The entries that fit, in order, and the one that does not. */
export function Entries({ links, fault, all }: Props) {
  const { t } = useTranslation('verify');
  const name = usePartyName();
  const [everything, setEverything] = useState(false);
  const rows = everything ? links : links.slice(-atOnce);
  const unchecked = fault?.entry ? all - fault.entry : 0;
  return (
    <section className="panel entries">
      {rows.length < links.length && (
        <Button onClick={() => setEverything(true)}><span><Say text="verify:table.showAll" values={{ n: <bdi className="num">{links.length}</bdi> }} /></span></Button>
      )}
      <table>
        <caption className="unseen">{t('table.caption')}</caption>
        <thead>
          <tr>{(['no', 'time', 'who', 'what', 'check'] as const).map(column => <th key={column} scope="col">{t(`table.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(link => (
            <tr key={link.seq}>
              <td className="num">#{link.seq}</td>
              <td><When at={link.at} /></td>
              <td><WhoCell who={link.who} name={name} /></td>
              <td className="what"><WhatCell what={link.what} name={name} /></td>
              <td className="fits"><Check /> <span className="unseen">{t('table.ok')}</span></td>
            </tr>
          ))}
          {fault?.entry && (
            <tr className="wrong">
              <td className="num">#{fault.entry}</td>
              <td colSpan={3}><Say text={`verify:flaw.${fault.flaw}`} values={{ field: <bdi dir="ltr" className="num">{fault.field}</bdi> }} /></td>
              <td className="wrong"><Octagon /> <span className="unseen">{t('table.wrong')}</span></td>
            </tr>
          )}
          {unchecked > 0 && <tr className="ink-3"><td colSpan={5}>{t('table.notChecked', { count: unchecked })}</td></tr>}
        </tbody>
      </table>
    </section>
  );
}
