import type { ComponentType } from 'react';
import { loadTexts } from './i18n';
import type { LaterArea } from './i18n/keys';

/** What stands around a page: the shell, the shell for whoever is signed out too, or nothing (the projector, the officials' wall). */
export type Frame = 'shell' | 'open' | 'hall';

/** What an address names in a page's path: a room's id, a project's, an investor's. */
export interface Params { room?: string; project?: string; investor?: string }

interface Program { default: ComponentType<Params>; prepare?: (params: Params) => Promise<void> }

/** `texts`: areas that only such pages speak. */
interface Page { path: RegExp; frame: Frame; load: () => Promise<Program>; texts?: readonly LaterArea[] }

/** A page that can be shown: its program, its texts and what it prepared are there. */
export interface Opened { path: string; frame: Frame; params: Params; Component: ComponentType<Params> }

/** All pages. Each is fetched when it is first opened; the hall, projects, checking a record and signing in are open to all. */
const pages: readonly Page[] = [
  { path: /^\/hall\/(?<room>[^/]+)$/, frame: 'hall', load: () => import('./hall/HallPage') },
  { path: /^\/wall$/, frame: 'hall', load: () => import('./wall/WallPage'), texts: ['wall', 'projects'] },
  { path: /^\/sign-in$/, frame: 'open', load: () => import('./signin/SignInPage') },
  { path: /^\/verify$/, frame: 'open', load: () => import('./verify/VerifyPage') },
  { path: /^\/projects$/, frame: 'open', load: () => import('./projects/catalogue/ProjectsPage'), texts: ['projects'] },
  { path: /^\/projects\/(?<project>[^/]+)$/, frame: 'open', load: () => import('./projects/page/ProjectPage'), texts: ['projects', 'investors'] },
  { path: /^\/$/, frame: 'shell', load: () => import('./home/HomePage') },
  { path: /^\/rooms$/, frame: 'shell', load: () => import('./rooms/RoomsPage') },
  { path: /^\/rooms\/new$/, frame: 'shell', load: () => import('./newroom/NewRoomPage') },
  { path: /^\/rooms\/(?<room>[^/]+)$/, frame: 'shell', load: () => import('./room/RoomPage') },
  { path: /^\/inbox$/, frame: 'shell', load: () => import('./inbox/InboxPage'), texts: ['inbox', 'projects'] },
  { path: /^\/investors$/, frame: 'shell', load: () => import('./investors/InvestorsPage'), texts: ['investors', 'projects'] },
  { path: /^\/investors\/(?<investor>[^/]+)$/, frame: 'shell', load: () => import('./investors/InvestorPage'), texts: ['investors', 'projects'] },
  { path: /^/, frame: 'shell', load: async () => ({ default: (await import('./shell/NotFound')).NotFound }) },
];

/** Fetches side by side what the page at this path is made of, then has it prepare what it shows. What failed is thrown when it is drawn. */
export async function open(path: string): Promise<Opened> {
  const address = path.replace(/(.)\/$/, '$1');
  const page = pages.find(({ path }) => path.test(address))!;
  const { room, project, investor } = page.path.exec(address)!.groups ?? {};
  const params: Params = { room: decoded(room), project: decoded(project), investor: decoded(investor) };
  try {
    const [program] = await Promise.all([page.load(), loadTexts(undefined, page.texts)]);
    await program.prepare?.(params);
    return { path, frame: page.frame, params, Component: program.default };
  } catch (fault) {
    return { path, frame: page.frame, params, Component: () => { throw fault; } };
  }
}

function decoded(part: string | undefined): string | undefined {
  try { return part && decodeURIComponent(part); }
  catch { return part; }
}
