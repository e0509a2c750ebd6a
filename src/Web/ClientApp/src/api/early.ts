/** What the page asked for while the scripts were still on their way (index.html); each answer is taken once. */
declare global {
  interface Window { early?: Record<string, Promise<Response> | undefined> }
}

export function takeEarly(path: string): Promise<Response> | undefined {
  const answer = window.early?.[path];
  if (window.early) delete window.early[path];
  return answer;
}
