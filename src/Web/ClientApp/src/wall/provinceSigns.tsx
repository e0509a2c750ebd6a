import type { ReactNode } from 'react';

/** Of no meaning elsewhere: provinces are neither good nor bad. */
export const colours = ['#d9c08c', '#8aa8c8', '#c99a8d', '#a9c29b', '#b3a3c7', '#7f9aa0', '#ece3cf'];

/** The patterns that tell the bars of the chart apart beside their colours (ECharts' own, "decals"), drawn for the list and the map. */
const patterns: { size: [number, number]; turned: number; drawn: ReactNode }[] = [
  { size: [7, 7], turned: 30, drawn: <rect width="7" height="2.4" /> },
  { size: [12, 12], turned: 0, drawn: <><circle cx="3" cy="3" r="2.2" /><circle cx="9" cy="9" r="2.2" /></> },
  { size: [7, 7], turned: -45, drawn: <rect width="7" height="3.6" /> },
  { size: [10, 10], turned: 0, drawn: <path d="M0 0h5v5H0zM5 5h5v5H5z" /> },
  { size: [7, 7], turned: 45, drawn: <path d="M0 0h7v1.2H0zM0 0v7h1.2V0z" /> },
  { size: [10, 10], turned: 0, drawn: <path d="M5 1l4 7H1z" /> },
];

export const colourOf = (at: number): string => colours[at % colours.length]!;

/** The fill of the province at that place of the table, for a drawing that has {@link Signs} in it. */
export const signOf = (at: number): string => `url(#province-${at})`;

/** The fills of so many provinces, to be used anywhere on the page. */
export function Signs({ count }: { count: number }) {
  return (
    <svg className="wall-signs" aria-hidden="true"><defs>
      {Array.from({ length: count }, (_, at) => {
        const { size: [width, height], turned, drawn } = patterns[at % patterns.length]!;
        return (
          <pattern key={at} id={`province-${at}`} width={width} height={height} patternUnits="userSpaceOnUse" patternTransform={`rotate(${turned})`}>
            <rect width={width} height={height} fill={colourOf(at)} /><g fillOpacity="0.2">{drawn}</g>
          </pattern>
        );
      })}
    </defs></svg>
  );
}
