import i18next from 'i18next';
import { createBrowserRouter, type Params, type RouteObject } from 'react-router';
import { Bare } from './shell/Bare';
import { NotFound } from './shell/NotFound';
import { Problem } from './shell/Problem';
import { Shell } from './shell/Shell';

type Page = () => Promise<{ default: React.ComponentType; prepare?: (params: Params) => Promise<void> }>;

/** A page with the areas of text that it speaks, fetched side by side. */
const page = (load: Page, ...areas: string[]): RouteObject['lazy'] => async () => {
  const [loaded] = await Promise.all([load(), i18next.loadNamespaces(areas)]);
  return { Component: loaded.default, loader: async ({ params }: { params: Params }) => (await loaded.prepare?.(params)) ?? null };
};
const problem = <Bare><Problem /></Bare>;
const nothingYet = () => null;

/** All pages. Each is fetched when it is first opened; the hall, checking a record and signing in are open to all. */
export const router = createBrowserRouter([
  {
    element: <Bare dark />,
    errorElement: problem,
    HydrateFallback: nothingYet,
    children: [{ path: '/hall/:room', lazy: page(() => import('./hall/HallPage')) }],
  },
  {
    element: <Bare><Shell open /></Bare>,
    errorElement: problem,
    HydrateFallback: nothingYet,
    children: [
      { path: '/sign-in', lazy: page(() => import('./signin/SignInPage'), 'signin') },
      { path: '/verify', lazy: page(() => import('./verify/VerifyPage')) },
    ],
  },
  {
    element: <Bare><Shell /></Bare>,
    errorElement: problem,
    HydrateFallback: nothingYet,
    children: [
      { index: true, lazy: page(() => import('./home/HomePage'), 'signin', 'rooms') },
      { path: '/rooms', lazy: page(() => import('./rooms/RoomsPage'), 'rooms') },
      { path: '/rooms/new', lazy: page(() => import('./newroom/NewRoomPage'), 'rooms', 'auction') },
      { path: '/rooms/:room', lazy: page(() => import('./room/RoomPage'), 'auction', 'host', 'rooms') },
      { path: '*', element: <NotFound /> },
    ],
  },
]);

/** When the page of the present address is there, with what it prepared. */
export const routerReady = (): Promise<void> => new Promise(ready => {
  if (router.state.initialized) return ready();
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    stop();
    ready();
  });
});
