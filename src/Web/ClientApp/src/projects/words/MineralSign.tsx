/* A sign for a project's main mineral: its shape says the family, its letters the element. None of the shapes means anything else here. */

type Family = 'base' | 'precious' | 'ferrous' | 'industrial' | 'fuel' | 'gem';

const outlines: Record<Family, string> = {
  base: 'M15 1.5a13.5 13.5 0 1 0 0 27a13.5 13.5 0 1 0 0 -27z',
  precious: 'M15 .5 29.5 11.300 24 28.500H6L.5 11.300z',
  ferrous: 'M8 2h14l7.500 13L22 28H8L.5 15z',
  industrial: 'M6 2h18a4 4 0 0 1 4 4v18a4 4 0 0 1 -4 4H6a4 4 0 0 1 -4 -4V6a4 4 0 0 1 4 -4z',
  fuel: 'M2 2h26v14L15 29.5 2 16z',
  gem: 'M8 3h14l7.500 9L15 28.500.5 12z',
};

const signs: Record<string, readonly [family: Family, letters: string]> = {
  copper: ['base', 'Cu'], lead: ['base', 'Pb'], zinc: ['base', 'Zn'], nickel: ['base', 'Ni'], molybdenum: ['base', 'Mo'],
  gold: ['precious', 'Au'], silver: ['precious', 'Ag'],
  iron: ['ferrous', 'Fe'], chromite: ['ferrous', 'Cr'], manganese: ['ferrous', 'Mn'], antimony: ['ferrous', 'Sb'], lithium: ['ferrous', 'Li'], bauxite: ['ferrous', 'Al'], uranium: ['ferrous', 'U'], 'rare earths': ['ferrous', 'RE'],
  barite: ['industrial', 'Ba'], sulphur: ['industrial', 'S'], salt: ['industrial', 'Na'], phosphate: ['industrial', 'P'], fluorite: ['industrial', 'F'], magnesite: ['industrial', 'Mg'], gypsum: ['industrial', 'Ca'],
  coal: ['fuel', 'C'],
  gemstones: ['gem', ''],
};

/** Drawn in the text's colour, its letters in the ground's. A picture, letters too: the name of the mineral or of the project stands beside. */
export function MineralSign({ mineral = '' }: { mineral?: string }) {
  const [family, letters] = signs[mineral] ?? ['industrial', ''];
  return (
    <span className="mineral-sign" aria-hidden="true" data-family={family} data-letters={letters}>
      <svg viewBox="0 0 30 30" width="30" height="30" focusable="false"><path d={outlines[family]} fill="currentColor" /></svg>
    </span>
  );
}
