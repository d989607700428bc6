/** The door of the portable form. Apart from the engine's own, so that nobody loads the library who does not use it. */
export type { PortableDocument } from './document.ts';
export { jsonRulesEngine } from './evaluator.ts';
export { exportJsonRules } from './export-json-rules.ts';
export type { ImportedRules } from './import-json-rules.ts';
export { importJsonRules } from './import-json-rules.ts';
export { createOperators } from './operators.ts';
export type { NamedOperator } from './operators.ts';
