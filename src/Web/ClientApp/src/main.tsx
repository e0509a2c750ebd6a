import './theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { meQuery, queries, versionQuery } from './api/queries';
import { Speaking } from './i18n';
import { open } from './pages';
import { App } from './App';

// Asked before anything is drawn: every page waits for them.
void queries.prefetchQuery(meQuery);
void queries.prefetchQuery(versionQuery);
const first = await open(location.pathname);

createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queries}>
    <Speaking><App first={first} /></Speaking>
  </QueryClientProvider>,
);
