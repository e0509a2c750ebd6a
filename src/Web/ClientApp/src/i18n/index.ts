import { createContext, createElement, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from '../api/types';
import type { Area, Key, LaterArea } from './keys';
import { sentence, type Texts, type Values } from './sentence';

export const languages: readonly Language[] = ['en', 'zh', 'ur'];

/** What each language is called in itself, its HTML code and its direction. */
export const scripts: Record<Language, { label: string; html: string; dir: 'ltr' | 'rtl' }> = {
  en: { label: 'EN', html: 'en', dir: 'ltr' },
  zh: { label: '中文', html: 'zh-Hans', dir: 'ltr' },
  ur: { label: 'اردو', html: 'ur', dir: 'rtl' },
};

/** A sentence by its key, `bid`, or with its area, `auction:bid`; `count` decides the plural form. */
export type Translate<Own extends Area = 'common'> = (key: Key<Own>, values?: Values) => string;

/** One file a language, fetched when it is first spoken. */
const files: Record<Language, () => Promise<{ default: Texts }>> = { en: () => import('./en'), zh: () => import('./zh'), ur: () => import('./ur') };
/** Areas that only some pages speak: a file each, fetched with the first page that does. */
const later: Record<LaterArea, Record<Language, () => Promise<{ default: Texts }>>> = {
  inbox: { en: () => import('./en/inbox.json'), zh: () => import('./zh/inbox.json'), ur: () => import('./ur/inbox.json') },
  investors: { en: () => import('./en/investors.json'), zh: () => import('./zh/investors.json'), ur: () => import('./ur/investors.json') },
  wall: { en: () => import('./en/wall.json'), zh: () => import('./zh/wall.json'), ur: () => import('./ur/wall.json') },
  projects: { en: () => import('./en/projects.json'), zh: () => import('./zh/projects.json'), ur: () => import('./ur/projects.json') },
};
const wanted = new Set<LaterArea>();
const known = new Map<Language, Record<string, Texts[string]>>();
type Voice = (key: string, values?: Values) => string;
const voices = new Map<string, Voice>();
const listeners = new Set<() => void>();

let spoken = firstLanguage();

/** The server wrote the page in the language of an earlier visit, or of the browser (src/Web/App). */
function firstLanguage(): Language {
  const wanted = [document.documentElement.lang, ...navigator.languages];
  return wanted.map(code => languages.find(language => code.startsWith(language))).find(Boolean) ?? 'en';
}

export const languageNow = (): Language => spoken;

/** Fetches what is still missing of a language: what every page speaks, and the areas named now or before. */
export async function loadTexts(language = spoken, areas: readonly LaterArea[] = []): Promise<void> {
  areas.forEach(area => wanted.add(area));
  const missing = [...wanted].filter(area => known.get(language)?.[area] === undefined);
  const [shared, ...own] = await Promise.all([known.get(language) ?? files[language]().then(file => ({ ...file.default })), ...missing.map(area => later[area][language]())]);
  missing.forEach((area, at) => (shared[area] = own[at]!.default));
  known.set(language, shared);
}

export async function speak(language: Language): Promise<void> {
  document.cookie = `language=${language}; path=/; max-age=31536000; samesite=lax`;
  await loadTexts(language);
  spoken = language;
  listeners.forEach(tell => tell());
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

const Spoken = createContext(spoken);

/** All inside speaks the reader's language, and changes with it without a reload. One listener for all: a room has a hundred texts. */
export function Speaking({ children }: { children: ReactNode }) {
  return createElement(Spoken.Provider, { value: useSyncExternalStore(subscribe, languageNow) }, children);
}

/**
 * What a component says, in the reader's language or another one. Keys without an area are looked up in the areas named, in their order.
 * Waits (Suspense) for texts that are not here yet. The same language and areas give the same `t`.
 */
export function useTranslation<Own extends Area = 'common'>(areas: Own | readonly Own[] = 'common' as Own, { lng }: { lng?: Language } = {}): { t: Translate<Own>; language: Language } {
  const now = useContext(Spoken);
  const language = lng ?? now;
  const texts = known.get(language);
  // React's own sign for "wait for this".
  if (!texts) throw loadTexts(language);
  return { t: voice(language, texts, typeof areas === 'string' ? [areas] : areas), language };
}

function voice(language: Language, texts: Texts, areas: readonly string[]): Voice {
  const key = `${language}:${areas.join()}`;
  const heard = voices.get(key) ?? ((said, values) => sentence(texts, language, areas, said, values));
  voices.set(key, heard);
  return heard;
}
