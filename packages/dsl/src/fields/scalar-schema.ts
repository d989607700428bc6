import { z } from 'zod';

import { jsonOfValue, readValue } from '../values/read-value.ts';
import type { CodeLists } from './code-lists.ts';
import type { ScalarType } from './field.ts';

/** The longest text that a record may hold, in UTF-16 units. */
export const textLengthMax = 512;

/** A scalar in JSON, turned into its form at rest; `undefined` where it is empty. */
export function scalarSchema(type: ScalarType, codeLists: CodeLists): z.ZodType {
  return jsonSchemaOf(type).transform((delivered, context) => {
    const json = respelt(type, delivered, codeLists);
    const read = readValue(type, json);
    if ('problem' in read) {
      context.addIssue({ code: 'custom', message: read.problem });
      return z.NEVER;
    }
    if (read.value === undefined) return undefined;
    return type.kind === 'text' ? withoutNonCharacters(String(json)) : jsonOfValue(type, read.value);
  });
}

/** Codes may come in another spelling: two-letter countries, four-letter airports. */
function respelt(type: ScalarType, json: unknown, codeLists: CodeLists): unknown {
  if (type.kind !== 'code' || typeof json !== 'string') return json;
  return codeLists.normalise(type.list, json) ?? json;
}

/** NUL and halves of surrogate pairs are no characters, and no database takes them. */
const withoutNonCharacters = (text: string): string => text.replace(/[\0\p{Cs}]/gu, '');

/** Kind and size, as an API description can show them; `readValue` judges the rest. */
function jsonSchemaOf(type: ScalarType): z.ZodType {
  const error = problemOf(type);
  switch (type.kind) {
    case 'number':
    case 'amount':
      return z.number({ error });
    case 'mass':
      return z.union(
        [z.number({ error }), z.strictObject({ value: z.number({ error }), unit: z.string({ error }) }, { error })],
        {
          error,
        },
      );
    case 'boolean':
      return z.boolean({ error });
    case 'enumeration':
      return z.enum(type.values, { error });
    default:
      return z.string({ error }).max(textLengthMax, { error: `expected at most ${textLengthMax} characters` });
  }
}

/** What is said of a value of the wrong kind; no scalar is a list. */
function problemOf(type: ScalarType): string {
  const read = readValue(type, []);
  return 'problem' in read ? read.problem : 'expected another value';
}
