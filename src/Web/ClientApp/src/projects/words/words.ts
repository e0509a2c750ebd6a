import type { Translate } from '../../i18n';
import type { After } from '../../i18n/keys';
import { isOneOf } from '../../text/oneOf';

/* Codes and words of the wire in the reader's language. What these texts do not know is shown as it was given, never a key. */

type Words<Group extends string> = readonly After<`projects:${Group}.`>[];

/** The way of a project in its order, then the two states beside it. */
export const way = ['scouting', 'interest', 'nda', 'dataRoom', 'termSheet', 'mou', 'auction', 'award', 'agreement', 'financing', 'construction', 'production'] as const;
export const stages = [...way, 'onHold', 'cancelled'] as const satisfies Words<'stage'>;

/** The way's part that a sign can show: 1 to 4; none beside the way. */
export const quarter = (stage: string): number | undefined => (isOneOf(way, stage) ? Math.floor(way.indexOf(stage) / 3) + 1 : undefined);

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

const classes = {
  'unspecified (historic)': 'historic', 'reported (historic)': 'reportedHistoric', licence: 'licence', plan: 'plan', reported: 'reported', 'published reserve': 'publishedReserve', reserve: 'reserve', resource: 'resource',
  survey: 'survey', drilling: 'drilling', description: 'description', memorandum: 'memorandum', "a minister's claim": 'claim', measured: 'measured', indicated: 'indicated', inferred: 'inferred', proved: 'proved', probable: 'probable',
} as const;

export const certainties = ['published', 'conflicting', 'partlyUncertain', 'uncertain', 'claim'] as const satisfies Words<'certainty'>;
export const valueStatuses = ['signed', 'committed', 'inTalks'] as const satisfies Words<'value'>;
export const commitmentKinds = ['jobs', 'training', 'communityFund', 'valueAddition', 'environment'] as const satisfies Words<'commitment'>;
export const caseKinds = ['approval', 'security', 'visa', 'power', 'water', 'transport'] as const satisfies Words<'caseKind'>;
export const caseOutcomes = ['granted', 'refused', 'withdrawn'] as const satisfies Words<'outcome'>;
const memorandumOutcomes = ['agreement', 'lapsed'] as const satisfies Words<'memorandum'>;
const causes = ['auctionOpened', 'auctionAwarded', 'auctionFailed', 'talksOpened'] as const satisfies Words<'because'>;
const flags = ['singleBidder', 'shortNotice', 'justAboveReserve', 'affiliates', 'termsChanged'] as const satisfies Words<'flag'>;

const known = <Given extends string, Key>(map: Readonly<Record<Given, Key>>, given: string): Key | undefined => (Object.hasOwn(map, given) ? map[given as Given] : undefined);

/** What all these words are called in one language. */
export function wordsOf(t: Translate) {
  const mapped = <Key extends string>(key: Key | undefined, given: string, say: (key: Key) => string) => (key === undefined ? given : say(key));
  return {
    stage: (given: string) => (isOneOf(stages, given) ? t(`projects:stage.${given}`) : given),
    province: (given: string) => mapped(known(provinces, given), given, key => t(`projects:province.${key}`)),
    mineral: (given: string) => mapped(known(minerals, given), given, key => t(`projects:mineral.${key}`)),
    unit: (given: string) => mapped(known(units, given), given, key => t(`projects:unit.${key}`)),
    resourceClass: (given: string) => mapped(known(classes, given), given, key => t(`projects:class.${key}`)),
    certainty: (given: string) => (isOneOf(certainties, given) ? t(`projects:certainty.${given}`) : given),
    value: (given: string) => (isOneOf(valueStatuses, given) ? t(`projects:value.${given}`) : given),
    commitment: (given: string) => (isOneOf(commitmentKinds, given) ? t(`projects:commitment.${given}`) : given),
    caseKind: (given: string) => (isOneOf(caseKinds, given) ? t(`projects:caseKind.${given}`) : given),
    outcome: (given: string) => (isOneOf(caseOutcomes, given) ? t(`projects:outcome.${given}`) : given),
    memorandum: (given: string) => (isOneOf(memorandumOutcomes, given) ? t(`projects:memorandum.${given}`) : given),
    /** Undefined where no room moved it. */
    because: (given: string) => (isOneOf(causes, given) ? t(`projects:because.${given}`) : undefined),
    flag: (given: string) => (isOneOf(flags, given) ? t(`projects:flag.${given}`) : given),
  };
}
