import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Bare } from './shell/Bare';
import { NotFound } from './shell/NotFound';
import { Problem } from './shell/Problem';
import { Shell } from './shell/Shell';

const page = (load: () => Promise<{ default: React.ComponentType }>): RouteObject['lazy'] => async () => ({ Component: (await load()).default });

/** All pages. Each is fetched when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <Bare dark />,
    errorElement: <Bare><Problem /></Bare>,
    children: [{ path: '/hall/:room', lazy: page(() => import('./hall/HallPage')) }],
  },
  {
    element: <Bare><Shell /></Bare>,
    errorElement: <Bare><Problem /></Bare>,
    children: [
      { index: true, element: <Navigate to="/rooms" replace /> },
      { path: '/verify', lazy: page(() => import('./verify/VerifyPage')) },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
