import type { SVGProps } from 'react';

/* Each meaning has a shape, so that no state rests on a colour. All are drawn in the text's colour and hidden from screen readers: a word stands beside. */

type Shape = SVGProps<SVGSVGElement>;

const Svg = ({ children, ...rest }: Shape) => (
  <svg className="shape" viewBox="0 0 16 16" width="1em" height="1em" fill="currentColor" aria-hidden="true" focusable="false" {...rest}>
    {children}
  </svg>
);

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** The platform's mark: a crystal around the live dot. */
export const Mark = (p: Shape) => (
  <Svg viewBox="0 0 24 24" {...p}>
    <path d="M12 1.8 20.8 6.9v10.2L12 22.2 3.2 17.1V6.9z" {...stroke} strokeWidth={2.2} />
    <circle cx="12" cy="12" r="4.2" fill="var(--malachite)" />
  </Svg>
);

export const LiveDot = (p: Shape) => (
  <Svg {...p}><circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.4" opacity=".65" /><circle cx="8" cy="8" r="3.8" /></Svg>
);
export const Check = (p: Shape) => <Svg {...p}><path d="m3 8.6 3.4 3.4L13 4.6" {...stroke} /></Svg>;
export const CheckDisc = (p: Shape) => (
  <Svg {...p}><path fillRule="evenodd" d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-3.6 7.2 2.5 2.5 4.7-5.2-1.1-1-3.6 4-1.5-1.4z" /></Svg>
);
export const Attention = (p: Shape) => (
  <Svg {...p}><path fillRule="evenodd" d="M8 1.2 15.4 14.4H.6zM7.2 6v4.2h1.6V6zm0 5.3v1.6h1.6v-1.6z" /></Svg>
);
export const Octagon = (p: Shape) => <Svg {...p}><path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" /></Svg>;
export const Diamond = (p: Shape) => <Svg {...p}><path d="M8 1 15 8l-7 7-7-7z" /></Svg>;
export const PauseBars = (p: Shape) => <Svg {...p}><path d="M3.5 2h3v12h-3zM9.5 2h3v12h-3z" /></Svg>;
export const HalfDisc = (p: Shape) => <Svg {...p}><circle cx="8" cy="8" r="6" {...stroke} strokeWidth={1.6} /><path d="M8 2a6 6 0 0 1 0 12z" /></Svg>;
export const DashedRing = (p: Shape) => <Svg {...p}><circle cx="8" cy="8" r="6" {...stroke} strokeDasharray="2.5 2.8" strokeLinecap="butt" /></Svg>;
export const Disc = (p: Shape) => <Svg {...p}><circle cx="8" cy="8" r="5" /></Svg>;
export const Square = (p: Shape) => <Svg {...p}><path d="M3 3h10v10H3z" /></Svg>;
export const StruckSquare = (p: Shape) => <Svg {...p}><path d="M3 3h10v10H3z" opacity=".45" /><path d="M1 15 15 1" {...stroke} /></Svg>;
export const Clock = (p: Shape) => <Svg {...p}><circle cx="8" cy="8" r="6.3" {...stroke} strokeWidth={1.5} /><path d="M8 4.300V8l2.3 1.7" {...stroke} strokeWidth={1.5} /></Svg>;
export const Missing = (p: Shape) => <Svg {...p}><circle cx="8" cy="8" r="5.5" {...stroke} strokeWidth={1.5} /></Svg>;
export const Back = (p: Shape) => <Svg {...p} className="shape turns"><path d="M10 3 5 8l5 5" {...stroke} /></Svg>;
