import { useEffect } from 'react';

/** What the browser's tab says; nothing new while there is nothing to say. */
export function useTitle(text: string | undefined): void {
  useEffect(() => {
    if (text) document.title = text;
  }, [text]);
}
