import { useEffect } from 'react';
import { useTranslation } from '../i18n';
import { useSearch } from '../shell/navigation';
import { useTitle } from '../shell/useTitle';
import { DropZone } from './DropZone';
import { Entries } from './Entries';
import { ReceiptField } from './ReceiptField';
import { fetchRecord } from './fetchRecord';
import { useCheck } from './useCheck';
import { VerdictBox } from './VerdictBox';
import './verify.css';

/** Checks a record file in the browser: signed out, offline, and without trusting whoever gave it. */
export default function VerifyPage() {
  const { t } = useTranslation('verify');
  useTitle(`${t('title')} · ${t('common:name')}`);
  const { checking, check } = useCheck();
  const feed = useSearch('feed');
  useEffect(() => {
    if (feed) void fetchRecord(feed).then(record => record && check(record));
  }, [feed, check]);
  const verdict = checking.kind === 'done' ? checking.verdict : undefined;
  const begun = checking.kind === 'none' ? undefined : checking.check;
  return (
    <div className="verify">
      <h1>{t('title')}</h1>
      <p className="say ink-2">{t('text')}</p>
      {checking.kind !== 'none' && <p className="file"><bdi dir="ltr">{checking.file}</bdi></p>}
      {checking.kind !== 'none' && <VerdictBox checking={checking} />}
      <DropZone again={checking.kind !== 'none'} onFile={file => void check(file)} />
      {verdict && verdict.kind !== 'unreadable' && <ReceiptField verdict={verdict} />}
      {begun && <Entries links={begun.links} fault={verdict?.kind === 'faulty' ? verdict.fault : undefined} all={begun.frames.length} />}
    </div>
  );
}
