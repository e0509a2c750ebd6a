import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { loadTexts } from '.';
import { Say } from '../text/Say';
import projects from './ur/projects.json';

vi.hoisted(() => vi.stubGlobal('document', { documentElement: { lang: 'en' } }));
vi.hoisted(() => vi.stubGlobal('navigator', { languages: [] }));

it('fetches an area with the page that speaks it, and with every language spoken after that', async () => {
  await loadTexts('en');
  expect(renderToStaticMarkup(<Say text="projects:title" language="en" />)).toBe('projects:title');
  await loadTexts('en', ['projects']);
  await loadTexts('ur');
  expect(renderToStaticMarkup(<Say text="projects:title" language="en" />)).toBe('Mineral projects');
  expect(renderToStaticMarkup(<Say text="projects:title" language="ur" />)).toBe(projects.title);
});
