import { useEffect } from 'react';
import { settingsNow } from '../theme/settings';
import { go } from './navigation';

/** Whether a key belongs to the page: no field has it, nothing is held with it, and the person left the keys on. */
export const isPageKey = (event: KeyboardEvent): boolean =>
  settingsNow().keys && !event.ctrlKey && !event.metaKey && !event.altKey && !inField(event.target);

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** G then H, R, P, W or I goes to a page, ? shows the keys, / finds the search field. */
export function useGoKeys(help: () => void): void {
  useEffect(() => {
    let going = false;
    const pages: Record<string, string> = { h: '/', r: '/rooms', p: '/projects', w: '/wall', i: '/inbox', v: '/verify' };
    const press = (event: KeyboardEvent) => {
      if (!isPageKey(event)) return;
      const page = going ? pages[event.key.toLowerCase()] : undefined;
      going = event.key.toLowerCase() === 'g';
      if (page) go(page);
      else if (event.key === '?') help();
      else if (event.key === '/') focusSearch(event);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [help]);
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
}
