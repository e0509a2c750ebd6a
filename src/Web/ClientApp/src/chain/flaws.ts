/** The ways in which a record can fail; the same names as `Flaw` in src/Domain/Chain. */
export type Flaw =
  | 'doubledKey'
  | 'missing'
  | 'wrongForm'
  | 'outOfOrder'
  | 'timeFalls'
  | 'halfSealed'
  | 'partChanged'
  | 'headChanged'
  | 'wrongVersion'
  | 'wrongHead';

/** What is wrong, and where: the place in the record from 1, or none when it is of the record as a whole. */
export interface Fault { entry?: number; flaw: Flaw; field?: string }

/** Why there is nothing to verify. */
export type Unread = 'notJson' | 'notARecord';

/** Thrown inside the chain code alone, and caught there. */
export class Flawed extends Error {
  readonly flaw: Flaw;
  readonly field: string | undefined;

  constructor(flaw: Flaw, field?: string) {
    super(flaw);
    this.flaw = flaw;
    this.field = field;
  }
}
