/** What is added to a list and taken out of it. A code that is there already is replaced by what is added. */
export interface ListAmendments<Entry> {
  readonly add: readonly Entry[];
  readonly remove: readonly string[];
}

/** A country as an amendment spells it. */
export interface CountryEntry {
  readonly code: string;
  readonly name: string;
  readonly two_letters: string | null;
}

/** An airport as an amendment spells it. */
export interface AirportEntry {
  readonly code: string;
  readonly icao: string | null;
  readonly name: string;
  readonly country: string;
  readonly time_zone: string;
}

/** A carrier or a currency as an amendment spells it. */
export interface NameEntry {
  readonly code: string;
  readonly name: string;
}

/** In what the code lists of an installation differ from those that come with the language, as JSON says it. */
export interface CodeListAmendments {
  readonly country: ListAmendments<CountryEntry>;
  readonly airport: ListAmendments<AirportEntry>;
  readonly carrier: ListAmendments<NameEntry>;
  readonly currency: ListAmendments<NameEntry>;
}

/** Amendments that change nothing. */
export const noAmendments: CodeListAmendments = {
  country: { add: [], remove: [] },
  airport: { add: [], remove: [] },
  carrier: { add: [], remove: [] },
  currency: { add: [], remove: [] },
};
