/**
 * Service request codes that reveal religion, health and the like, or may do so in the text that goes with them
 * (safeguard S11). Codes not listed here are not sensitive as far as is known and are kept.
 *
 * `mayBeName`: the letters are also a family or given name, so that names are not searched for it.
 */
export interface SensitiveCode {
  readonly code: string;
  readonly category: SensitiveCategory;
  readonly mayBeName?: true;
}

/** What removed codes are counted by. */
export type SensitiveCategory =
  | 'religious meal'
  | 'mobility'
  | 'sensory or cognitive disability'
  | 'medical'
  | 'medical meal'
  | 'allergy or other request'
  | 'ambiguous meal'
  | 'assistance';

const codesByCategory: Readonly<Record<SensitiveCategory, string>> = {
  'religious meal': 'HNML KSML MOML AVML VJML',
  mobility: 'WCHR WCHS WCHC WCBD WCBW WCMP WCLB WCOB STCR',
  'sensory or cognitive disability': 'BLND DEAF DPNA',
  medical: 'MEDA MEDIF OXYG PPOC ESAN SVAN',
  'medical meal': 'DBML GFML LSML LFML LCML NLML BLML PRML LPML HFML NFML PFML',
  'allergy or other request': 'ALRG NUTA OTHS SPEQ',
  'ambiguous meal': 'VGML VLML VOML RVML SPML FPML SFML',
  assistance: 'MAAS',
};

const names: ReadonlySet<string> = new Set(['DEAF', 'MEDA', 'ESAN', 'SVAN', 'NUTA', 'MAAS']);

/** Every sensitive code, by its letters. */
export const sensitiveCodes: ReadonlyMap<string, SensitiveCode> = new Map(
  Object.entries(codesByCategory).flatMap(([category, codes]) =>
    codes.split(' ').map((code): [string, SensitiveCode] => {
      const entry = { code, category: category as SensitiveCategory };
      return [code, names.has(code) ? { ...entry, mayBeName: true } : entry];
    }),
  ),
);
