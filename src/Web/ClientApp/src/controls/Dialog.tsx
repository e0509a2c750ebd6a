import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { Button } from './Button';
import './controls.css';

/** A window over the page. The browser keeps the focus inside; Escape, the button, or a press beside it closes it. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={onClose} onClick={event => event.target === dialog.current && dialog.current.close()}>
      <div className="dialog-content">
        <h2>{title}</h2>
        {children}
        <Button onClick={() => dialog.current?.close()}>{t('action.close')}</Button>
      </div>
    </dialog>
  );
}
