import type { IrRule } from '../ir/ir.ts';
import { createOptimiser } from '../optimise/pipeline.ts';
import type { Code } from './code.ts';
import { code } from './code.ts';
import { emitCondition } from './emit-condition.ts';
import { emitWith } from './emission.ts';

/** The code of a rule, and the constants that it reads. Rules of one shape have one source. */
export interface EmittedRule {
  readonly source: Code;
  readonly constants: readonly unknown[];
}

/** What generated code returns, in the order of its numbers. */
export const answersInOrder = ['no_match', 'match', 'undetermined'] as const;

/** An expression that is a function of a record's slots and the rule's constants. */
export function emitRule({ when, unless }: IrRule): EmittedRule {
  const optimise = createOptimiser();
  const condition = optimise(when);
  const exoneration = unless === null ? null : optimise(unless);
  return emitWith((emission, locals) => {
    const writing = { emission, locals };
    const isExonerated = exoneration === null ? code`` : emitExoneration(emitCondition(exoneration, 'match', writing));
    const isMatch = emitCondition(condition, 'match', writing);
    const isPossible = emitCondition(condition, 'possible', writing);
    return code`${isExonerated}if (${isMatch}) return 1; return ${isPossible} ? 2 : 0;`;
  });
}

const emitExoneration = (condition: Code): Code => code`if (${condition}) return 0; `;
