import type { MultiPolygon } from 'geojson';
import { useTranslation } from '../i18n';
import type { FunnelTable } from './figures';
import land from './land.json';
import { Panel } from './Panel';
import { signOf, Signs } from './provinceSigns';
import { useProvinceNames } from './useProvinceNames';

/** Where a province's number stands, [longitude, latitude]: about its middle. */
const middles: Record<string, [number, number]> = {
  Balochistan: [65.4, 28.3], Sindh: [68.9, 25.8], Punjab: [72.2, 30.6], 'Khyber Pakhtunkhwa': [70.9, 33.4], 'Gilgit-Baltistan': [75, 35.9], 'Azad Jammu and Kashmir': [74.6, 33.6], Islamabad: [73, 32.9],
};

/** Of the picture: ten units a degree of latitude; a degree of longitude is shorter at this latitude. */
const [west, north, unit, narrow] = [60, 37.8, 10, 0.87];
const [width, height] = [Math.round((78.2 - west) * unit * narrow), Math.round((north - 23.2) * unit)];
const placeOf = ([lon, lat]: readonly number[]): [number, number] => [Math.round((lon! - west) * narrow * unit * 10) / 10, Math.round((north - lat!) * unit * 10) / 10];

const coast = (land as MultiPolygon).coordinates.flat().map(ring => `M${ring.map(point => placeOf(point).join(' ')).join('L')}Z`).join('');

/** How many projects each province has: on the land, without borders, and as the list that says whose colour is whose, here and in the bars. */
export function Provinces({ table }: { table: FunnelTable }) {
  const { t } = useTranslation('wall');
  const name = useProvinceNames();
  const { provinces, ofProvince } = table;
  return (
    <Panel title={t('provinces.title')} className="wall-provinces">
      <Signs count={provinces.length} />
      <div className="wall-provinces-both">
        <svg className="wall-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('provinces.map')}>
          <path d={coast} className="wall-land" />
          {provinces.map((province, at) => <Spot key={province} at={at} middle={middles[province]} count={ofProvince(province)} />)}
        </svg>
        <ul>
          {provinces.map((province, at) => (
            <li key={province}><svg className="wall-sign" viewBox="0 0 16 11" aria-hidden="true"><rect width="16" height="11" fill={signOf(at)} /></svg><span className="wall-name">{name(province)}</span><strong className="num">{ofProvince(province)}</strong></li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

/** Its area grows with the number. */
function Spot({ at, middle, count }: { at: number; middle: [number, number] | undefined; count: number }) {
  if (!middle) return null;
  const [x, y] = placeOf(middle);
  return (
    <g>
      <circle cx={x} cy={y} r={Math.min(24, 10 + 2.6 * Math.sqrt(count))} fill={signOf(at)} className="wall-spot" />
      <text x={x} y={y} className="wall-spot-count">{count}</text>
    </g>
  );
}
