import { compiled } from '../codegen/compiled.ts';
import { interpreter } from '../interpret/interpreter.ts';

/** The evaluators that answer at once. The third, `json-rules-engine`, has a door of its own. */
export const evaluators = { compiled, interpreter } as const;
