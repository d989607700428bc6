import { compiled } from '../codegen/compiled.ts';
import { indexed } from '../predicate-index/indexed.ts';
import { interpreter } from '../interpret/interpreter.ts';

/** The evaluators that answer at once. The third, `json-rules-engine`, has a door of its own. */
export const evaluators = { indexed, compiled, interpreter } as const;
