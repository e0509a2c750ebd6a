import type { Translate } from '../i18n';
import type { After } from '../i18n/keys';
import { isOneOf } from '../text/oneOf';

/* Codes and words of the wire in the reader's language. What these texts do not know is shown as it was given, never a key. */

type Words<Group extends string> = readonly After<`words:${Group}.`>[];

/** The way of a project in its order, then the two states beside it. */
export const way = ['scouting', 'interest', 'nda', 'dataRoom', 'termSheet', 'mou', 'auction', 'award', 'agreement', 'financing', 'construction', 'production'] as const;
export const stages = [...way, 'onHold', 'cancelled'] as const satisfies Words<'stage'>;

export const provinces = {
  Balochistan: 'balochistan', 'Khyber Pakhtunkhwa': 'kp', Punjab: 'punjab', Sindh: 'sindh', 'Gilgit-Baltistan': 'gb', 'Azad Jammu and Kashmir': 'ajk', Islamabad: 'islamabad',
} as const;

export const minerals = {
  copper: 'copper', gold: 'gold', silver: 'silver', lead: 'lead', zinc: 'zinc', iron: 'iron', chromite: 'chromite', antimony: 'antimony', coal: 'coal', barite: 'barite',
  sulphur: 'sulphur', gemstones: 'gemstones', salt: 'salt', granite: 'granite', kaolin: 'kaolin', 'rare earths': 'rareEarths', marble: 'marble', gypsum: 'gypsum', limestone: 'limestone',
  lithium: 'lithium', molybdenum: 'molybdenum', manganese: 'manganese', bauxite: 'bauxite', phosphate: 'phosphate', fluorite: 'fluorite', magnesite: 'magnesite', nickel: 'nickel', uranium: 'uranium',
} as const;

const units = {
  Mt: 'megatonnes', kt: 'kilotonnes', t: 'tonnes', 'Mt/yr': 'megatonnesYear', 'kt/yr': 'kilotonnesYear', 't/yr': 'tonnesYear', 't/d': 'tonnesDay', Moz: 'megaounces', 'koz/yr': 'kiloouncesYear',
  'M PKR': 'megarupees', 'M USD': 'megadollars', PKR: 'rupees', USD: 'dollars', yr: 'years', km2: 'squareKilometres', m: 'metres', people: 'people', holes: 'holes', MW: 'megawatts', ppm: 'partsPerMillion',
  'million tola': 'megatola', areas: 'areas', places: 'places', plants: 'plants', smelters: 'smelters', trees: 'trees', ha: 'hectares',
} as const;

export const valueStatuses = ['signed', 'committed', 'inTalks'] as const satisfies Words<'value'>;
const commitments = ['jobs', 'training', 'communityFund', 'valueAddition', 'environment'] as const satisfies Words<'commitment'>;
const memorandumOutcomes = ['agreement', 'lapsed'] as const satisfies Words<'memorandum'>;
const causes = ['auctionOpened', 'auctionAwarded', 'auctionFailed', 'talksOpened'] as const satisfies Words<'because'>;
const flags = ['singleBidder', 'shortNotice', 'justAboveReserve', 'affiliates', 'termsChanged'] as const satisfies Words<'flag'>;
const frameworks = ['exports', 'ePakistan', 'environment', 'energy', 'equity'] as const satisfies Words<'framework'>;

const known = <Given extends string, Key>(map: Readonly<Record<Given, Key>>, given: string): Key | undefined => (Object.hasOwn(map, given) ? map[given as Given] : undefined);

/** What all these words are called in one language. */
export function wordsOf(t: Translate) {
  const mapped = <Key extends string>(key: Key | undefined, given: string, say: (key: Key) => string) => (key === undefined ? given : say(key));
  return {
    stage: (given: string) => (isOneOf(stages, given) ? t(`words:stage.${given}`) : given),
    province: (given: string) => mapped(known(provinces, given), given, key => t(`words:province.${key}`)),
    mineral: (given: string) => mapped(known(minerals, given), given, key => t(`words:mineral.${key}`)),
    unit: (given: string) => mapped(known(units, given), given, key => t(`words:unit.${key}`)),
    value: (given: string) => (isOneOf(valueStatuses, given) ? t(`words:value.${given}`) : given),
    commitment: (given: string) => (isOneOf(commitments, given) ? t(`words:commitment.${given}`) : given),
    memorandum: (given: string) => (isOneOf(memorandumOutcomes, given) ? t(`words:memorandum.${given}`) : given),
    /** Undefined where no room moved it. */
    because: (given: string) => (isOneOf(causes, given) ? t(`words:because.${given}`) : undefined),
    flag: (given: string) => (isOneOf(flags, given) ? t(`words:flag.${given}`) : given),
    framework: (given: string) => (isOneOf(frameworks, given) ? t(`words:framework.${given}`) : given),
  };
}
