import { expect, it } from 'vitest';
import { sentence, type Texts } from './sentence';

const texts: Texts = {
  common: { bids_one: '{{count}} bid', bids_other: '{{count}} bids', both: 'of all', time: { left: '{{h}} h {{m}} min' } },
  rooms: { both: 'of rooms', found: '{{count}} found' },
};
const say = (key: string, values?: Record<string, string | number | undefined>, areas = ['common'], language: 'en' | 'zh' = 'en') => sentence(texts, language, areas, key, values);

it('puts values in, as often as they stand there', () => {
  expect(say('time.left', { h: 2, m: 14 })).toBe('2 h 14 min');
  expect(say('time.left', { h: 2 })).toBe('2 h  min');
});

it('knows the plural forms of its language', () => {
  expect([0, 1, 2].map(count => say('bids', { count }))).toEqual(['0 bids', '1 bid', '2 bids']);
  expect(say('bids', { count: 1 }, ['common'], 'zh')).toBe('1 bids');
  expect(say('rooms:found', { count: 1 })).toBe('1 found');
});

it('looks where it is told to, in that order', () => {
  expect(say('both', {}, ['rooms', 'common'])).toBe('of rooms');
  expect(say('rooms:both')).toBe('of rooms');
});

it('says the key of a sentence that is not there', () => {
  expect(['nothing', 'rooms:none', 'time', 'time.left.more'].map(key => say(key))).toEqual(['nothing', 'rooms:none', 'time', 'time.left.more']);
});
