import type english from './en';
import type inbox from './en/inbox.json';
import type investors from './en/investors.json';
import type projects from './en/projects.json';
import type wall from './en/wall.json';

type English = typeof english & { inbox: typeof inbox; investors: typeof investors; projects: typeof projects; wall: typeof wall };

/** The areas of our texts, a file each. */
export type Area = keyof English;

/** Those that are fetched only with the pages that speak them. */
export type LaterArea = Exclude<Area, keyof typeof english>;

type Stem<Key extends string> = Key extends `${infer Plain}_${'one' | 'other'}` ? Plain : Key;
type Within<Tree> = { [Key in keyof Tree & string]: Tree[Key] extends string ? Stem<Key> : `${Key}.${Within<Tree[Key]>}` }[keyof Tree & string];

/** What a component may say: any key with its area, and those of its own areas without. What is in no file does not compile. */
export type Key<Own extends Area = 'common'> = { [Each in Own]: Within<English[Each]> }[Own] | { [Each in Area]: `${Each}:${Within<English[Each]>}` }[Area];

/** What follows on that beginning in the keys of our texts: `opened` on `event.`. */
export type After<Beginning extends string, Each = Key> = Each extends `${Beginning}${infer Rest}` ? Rest : never;
