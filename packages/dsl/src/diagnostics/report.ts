import type { TextRange } from '../source/text-range.ts';
import { definitions } from './catalogue/definitions.ts';
import { logic } from './catalogue/logic.ts';
import { name } from './catalogue/name.ts';
import { risk } from './catalogue/risk.ts';
import { ruleset } from './catalogue/ruleset.ts';
import { safeguard } from './catalogue/safeguard.ts';
import { syntax } from './catalogue/syntax.ts';
import { type } from './catalogue/type.ts';
import type { DiagnosticDefinition } from './define.ts';
import type { Diagnostic, Fix, RelatedPlace } from './diagnostic.ts';

/** Every diagnostic that Tau can give, by its stable code. A retired code stays here. */
export const diagnosticCatalogue = {
  ...syntax,
  ...name,
  ...definitions,
  ...type,
  ...ruleset,
  ...safeguard,
  ...logic,
  ...risk,
} as const;

export type DiagnosticCode = keyof typeof diagnosticCatalogue;
type ParametersOf<C extends DiagnosticCode> =
  (typeof diagnosticCatalogue)[C] extends DiagnosticDefinition<infer P> ? P : never;

/** Makes a diagnostic of the catalogue's wording. */
export function report<C extends DiagnosticCode>(
  code: C,
  parameters: ParametersOf<C>,
  range: TextRange,
  extra: { readonly fixes?: readonly Fix[]; readonly related?: readonly RelatedPlace[]; readonly hint?: string } = {},
): Diagnostic {
  // The catalogue ties each code to its parameters; TypeScript cannot follow that tie through the union.
  const definition = diagnosticCatalogue[code] as unknown as DiagnosticDefinition<ParametersOf<C>>;
  const hint = extra.hint ?? definition.hint?.(parameters);
  return {
    code,
    severity: definition.severity,
    message: definition.message(parameters),
    range,
    related: extra.related ?? [],
    fixes: extra.fixes ?? [],
    ...(hint === undefined ? {} : { hint }),
  };
}
