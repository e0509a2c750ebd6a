import { useState } from 'react';
import { useTranslation } from '../i18n';
import { Local } from '../people/Local';
import { Attention } from '../shapes/shapes';
import { Ask } from './Ask';
import { Country } from './Country';
import { Field } from './Field';
import { correct, plain, standing, type Profile } from './forms';
import { ProfileFields } from './ProfileFields';
import type { Tools } from './tools';

/** Who this is. */
export function InvestorHead(tools: Tools) {
  const { t } = useTranslation('investors');
  const { investor } = tools;
  const strikes = standing(investor);
  return (
    <header className="panel investor-head">
      <div className="row">
        <h1><Local of={investor.name} /></h1>
        {investor.me.may.includes('correct') && <Correct {...tools} />}
      </div>
      <p className="dense ink-2"><Country of={investor.country} />{investor.website && <>{' · '}<a href={investor.website} rel="noopener noreferrer nofollow" target="_blank"><bdi dir="ltr">{investor.website}</bdi></a></>}</p>
      {strikes > 0 && <p className="investor-strikes dense"><Attention /> {t('strikes.count', { count: strikes })}</p>}
      {investor.about && <p className="say"><Local of={investor.about} /></p>}
    </header>
  );
}

function Correct(tools: Tools) {
  const { t } = useTranslation('investors');
  const { investor } = tools;
  const before: Profile = { name: plain(investor.name), country: investor.country, about: plain(investor.about), website: investor.website ?? '' };
  const [after, setAfter] = useState(before);
  const [reason, setReason] = useState('');
  return (
    <Ask {...tools} title={t('correct.title')} label={t('correct.do')} missing={t('correct.missing')} command={correct(before, after, reason)} onOpen={() => { setAfter(before); setReason(''); }}>
      <ProfileFields profile={after} onChange={setAfter} />
      <Field label={t('reason')} value={reason} dir="auto" maxLength={4_000} onChange={event => setReason(event.target.value)} />
    </Ask>
  );
}
