import type { CheckedFile } from '../check/check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** Whether the second has no error of which the first has not as many. */
export const isAsSound = (
  before: CheckedFile,
  after: CheckedFile,
  counts: (each: Diagnostic) => boolean = () => true,
): boolean => errorsOf(after, counts) <= errorsOf(before, counts);

const errorsOf = ({ diagnostics }: CheckedFile, counts: (each: Diagnostic) => boolean): number =>
  diagnostics.filter((each) => isError(each) && counts(each)).length;

/**
 * Whether two texts are the same rules: what the checker makes of them differs at most in where it stands, in what is
 * called through a definition, and in which way conditions are joined. Rules with an error have no meaning to compare.
 */
export const isSameMeaning = (before: CheckedFile, after: CheckedFile): boolean =>
  isAsSound(before, after) && meaningOf(before) === meaningOf(after);

const meaningOf = ({ file }: CheckedFile): string =>
  JSON.stringify(file, (key, value: unknown) => (key === 'range' || key === 'form' ? undefined : called(value)));

/** A call of a condition stands for its body. */
function called(value: unknown): unknown {
  const isCall = typeof value === 'object' && value !== null && 'form' in value && value.form === 'call';
  return isCall && 'conditions' in value && Array.isArray(value.conditions) ? called(value.conditions[0]) : value;
}
