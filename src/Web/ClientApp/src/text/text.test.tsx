import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import auction from '../i18n/ur/auction.json';
import type { Language } from '../api/types';
import { loadTexts, useTranslation, type Translate } from '../i18n';
import { compact, grouped, spoken } from './amount';
import { Countdown } from './Countdown';
import { left } from './duration';
import { shortHash } from './hash';
import { Compact, Money } from './Money';
import { Say } from './Say';
import { dateIn, dayIn, here, timeIn, zoneName, zonesFor } from './zones';

// The page, whose language the texts ask for as soon as they are imported.
vi.hoisted(() => vi.stubGlobal('document', { documentElement: { lang: 'ur' } }));
vi.hoisted(() => vi.stubGlobal('navigator', { languages: [] }));

beforeAll(() => loadTexts());

async function speaker(language: Language): Promise<Translate> {
  await loadTexts(language);
  let heard: Translate;
  const Listener = () => { heard = useTranslation('common', { lng: language }).t; return null; };
  renderToStaticMarkup(<Listener />);
  return heard!;
}

const rupees = (amount: string) => ({ amount, currency: 'PKR' });

describe('an amount', () => {
  it.each([
    ['605000000.00', '605,000,000'],
    ['1250000.50', '1,250,000.50'],
    ['0.05', '0.05'],
    ['999', '999'],
    ['999999999999999.99', '999,999,999,999,999.99'],
  ])('%s is written %s', (amount, written) => expect(grouped(amount)).toBe(written));

  it.each([
    ['605000000.00', 'PKR', 'en', '60.5\u00a0crore'],
    ['605000000.00', 'PKR', 'zh', '6.05亿'],
    ['605000000.00', 'PKR', 'ur', '60.5\u00a0کروڑ'],
    ['712345678.00', 'PKR', 'en', '≈ 71.2346\u00a0crore'],
    ['1250000.00', 'USD', 'en', '1.25\u00a0million'],
    ['999.00', 'PKR', 'en', undefined],
  ] as const)('%s %s in the units of %s is %s', async (amount, currency, language, units) => expect(compact({ amount, currency }, await speaker(language))).toBe(units));

  it.each([
    ['605000000.00', 'PKR', 'en', '60.5\u00a0crore Pakistani rupees'],
    ['999.00', 'USD', 'en', '999 US dollars'],
    ['605000000.00', 'CNY', 'zh', '6.05亿人民币'],
    ['1250000.00', 'EUR', 'ur', '12.5\u00a0لاکھ EUR'],
  ] as const)('%s %s is spoken %s as %s', async (amount, currency, language, words) => {
    expect(spoken({ amount, currency }, await speaker(language))).toBe(words);
  });

  it('stays left to right inside a sentence of another direction', () => {
    expect(renderToStaticMarkup(<Say text="auction:bid" values={{ amount: <Money of={rupees('610000000.00')} /> }} />))
      .toBe('بولی لگائیں: <bdi dir="ltr" class="num">PKR\u00a0610,000,000</bdi>');
    expect(renderToStaticMarkup(<Compact of={rupees('605000000.00')} />)).toBe('<bdi class="compact">60.5\u00a0کروڑ</bdi>');
  });
});

describe('time left', () => {
  const [second, minute, hour] = [1_000, 60_000, 3_600_000];

  it.each([
    [252 * second, { kind: 'minutes', text: '04:12' }],
    [hour, { kind: 'minutes', text: '60:00' }],
    [hour + 1, { kind: 'hours', h: 1, m: 0 }],
    [2 * hour + 14 * minute, { kind: 'hours', h: 2, m: 14 }],
    [50 * hour, { kind: 'days', d: 2, h: 2 }],
    [1, { kind: 'minutes', text: '00:01' }],
    [0, { kind: 'over' }],
    [-5, { kind: 'over' }],
  ])('%i ms', (ms, words) => expect(left(ms)).toEqual(words));

  it('is marked while the clock is unsure, and leaves the close to the record', () => {
    expect(renderToStaticMarkup(<Countdown ms={252_000} approx />)).toContain('≈ 04:12');
    expect(renderToStaticMarkup(<Countdown ms={0} />)).toContain(auction.closing);
    expect(renderToStaticMarkup(<Countdown ms={null} />)).toContain('—');
  });
});

describe('a moment', () => {
  const at = Date.parse('2026-11-23T07:45:19.000Z');

  it('is told in zones that the viewer knows', () => {
    expect(zonesFor('PKT').map(zone => `${timeIn(zone, at)} ${zoneName(zone, at)}`)).toEqual(['12:45:19 PKT', '15:45:19 CST']);
    expect(zonesFor('CST')).toEqual(['CST', 'PKT']);
    expect(zonesFor('own')).toEqual(['own', 'PKT']);
  });

  it.each([
    ['Asia/Karachi', '12:45:19 PKT'],
    ['Asia/Shanghai', '15:45:19 CST'],
    ['Europe/London', '07:45:19 GMT'],
    ['Asia/Kathmandu', '13:30:19 GMT+5:45'],
    ['America/New_York', '02:45:19 GMT−5'],
  ])('is told in %s as %s', (zone, told) => {
    vi.stubEnv('TZ', zone);
    expect(`${timeIn(here(), at)} ${zoneName(here(), at)}`).toBe(told);
  });

  it('has a date where it is of another day', async () => {
    expect(dayIn('PKT', at)).toBe('2026-11-23');
    expect(dateIn('PKT', at, await speaker('zh'))).toBe('11月23日');
    expect(dateIn('PKT', at, await speaker('ur'))).toBe('23 نومبر');
  });
});

it('shows of a head what people compare', () => {
  expect(shortHash('u5cUi1Ca9RJquqKdJuxn/ROcg9nn9j0Dm4JFoCqxcuo=')).toBe('bb97 148b … 72ea');
  expect(shortHash('u5cUi1Ca9RJquqKdJuxn/ROcg9nn9j0Dm4JFoCqxcuo=', 3)).toBe('bb97 148b 509a … 72ea');
});
