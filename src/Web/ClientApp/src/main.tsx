import '@fontsource-variable/inter/wght.css';
import './theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { meQuery, queries, versionQuery } from './api/queries';
import { i18nReady } from './i18n';
import { router, routerReady } from './routes';

// index.html took the stacks away from errors while the libraries started.
Error.stackTraceLimit = 10;

// Asked before anything is drawn: every page waits for them.
void queries.prefetchQuery(meQuery);
void queries.prefetchQuery(versionQuery);
await Promise.all([i18nReady, routerReady()]);

// At once and in one piece: there is nothing on the screen yet that a pause between pieces would keep alive.
flushSync(() => createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
));
