import { check, type Diagnostic } from '@tautai/dsl';
import type { ServiceContext } from '../../context.ts';
import { checkContextOf } from '../../screening/reference-data.ts';
import { referenceData } from '../lists/reference-data.ts';

/** Checks rule text against the reference data of now. Keeps nothing. */
export async function checkText(context: ServiceContext, text: string): Promise<readonly Diagnostic[]> {
  return check(text, checkContextOf(await referenceData(context))).diagnostics;
}
