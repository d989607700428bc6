/** A code and what it stands for. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** A country, or what ICAO Doc 9303 treats as one, such as a stateless person. */
export interface Country extends NamedCode {
  /** Its two letters of ISO 3166-1; null where it has none. */
  readonly twoLetters: string | null;
}

/** An airport by its IATA code, with what time and place need of it. */
export interface Airport extends NamedCode {
  readonly icao: string | null;
  /** Three-letter country code. */
  readonly country: string;
  /** IANA name of its time zone. */
  readonly timeZone: string;
}

/** What code lists are built from. */
export interface CodeListsData {
  readonly country: readonly Country[];
  readonly airport: readonly Airport[];
  readonly carrier: readonly NamedCode[];
  readonly currency: readonly NamedCode[];
}
