import '@fontsource-variable/inter/wght.css';
import './theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { meQuery, queries, versionQuery } from './api/queries';
import { i18nReady } from './i18n';
import { router } from './routes';

// Asked before anything is drawn: every page waits for them.
void queries.prefetchQuery(meQuery);
void queries.prefetchQuery(versionQuery);
await i18nReady;

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
