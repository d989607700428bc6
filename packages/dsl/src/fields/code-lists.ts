import type { CodeListName } from './field.ts';

/** An airport with what time and place need of it. */
export interface Airport {
  /** IATA code. */
  readonly code: string;
  readonly icao: string | null;
  readonly name: string;
  readonly city: string | null;
  /** Three-letter country code. */
  readonly country: string;
  /** IANA name of its time zone. */
  readonly timeZone: string;
}

/** The code lists of a ruleset: what a country, airport, carrier or currency may be. */
export interface CodeLists {
  /** SHA-256 of the data, for the replay token of a decision. */
  readonly digest: string;
  /** Every code of a list, in order. */
  readonly codes: (list: CodeListName) => readonly string[];
  readonly has: (list: CodeListName, code: string) => boolean;
  /**
   * Whether a code that is not in the list is certainly none. Carriers come and go every month: an unknown one is worth
   * a warning, not a refusal.
   */
  readonly isClosed: (list: CodeListName) => boolean;
  /** What a code stands for, for people; null for an unknown code. */
  readonly nameOf: (list: CodeListName, code: string) => string | null;
  /**
   * The code that records carry for another spelling of it: `nz` and `NZ` → `NZL`, `D` → `DEU`, airport `NSFA` → `APW`,
   * and a known code for itself in any case. Null if there is none.
   */
  readonly normalise: (list: CodeListName, text: string) => string | null;
  readonly airport: (code: string) => Airport | null;
}
