import { useLayoutEffect, type RefObject } from 'react';
import { isPageKey } from './useGoKeys';

/** A key of the page that leads into a field. It works as soon as the field is there: an effect after the paint would lose a key pressed at once. */
export function useFocusKey(key: string, field: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (!isPageKey(event) || event.key.toLowerCase() !== key) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, [key, field]);
}
