/** The shape of a file of cases; README.md says what each key means. A key that is not known here fails the run. */
import { listTypes } from '@tautai/dsl';
import { z } from 'zod';

const evaluatorNames = ['interpreter', 'compiled', 'json-rules-engine'] as const;

const truth = z.union([z.boolean(), z.literal('unknown')]);
const outcome = z.enum(['match', 'no_match', 'undetermined', 'failed']);

const json = z.record(z.string(), z.unknown());
const text = z.string().min(1);

/** `date` and `number` are for registered lists alone: a file's own lists have no such values. */
const listType = z.enum([...Object.keys(listTypes), 'date', 'number']);
const lists = z.record(text, z.strictObject({ type: listType, values: z.array(z.json()) }));

/** A code, and the text that it stands under. */
const diagnostic = z
  .record(text, z.string())
  .refine((entry) => Object.keys(entry).length === 1, 'a diagnostic is one code with the text it covers');

/** What a case may take over from the section around it. */
const shared = {
  lists: lists.optional(),
  condition: text.optional(),
  rule: text.optional(),
  file: text.optional(),
  record: json.optional(),
  cost_limit: z.int().positive().optional(),
};

const caseSchema = z.strictObject({
  name: text,
  ...shared,
  expect: z.union([truth, outcome, z.record(text, outcome)]).optional(),
  missing: z.array(text).optional(),
  score: z.int().optional(),
  level: text.nullable().optional(),
  diagnostics: z.array(diagnostic).optional(),
  skip: z.partialRecord(z.enum(evaluatorNames), text).optional(),
});

const sectionSchema = z.strictObject({ name: text, ...shared, cases: z.array(caseSchema).min(1) });

export const fileSchema = z.strictObject({ about: text, lists: lists.optional(), sections: z.array(sectionSchema) });

export type CaseSection = z.infer<typeof sectionSchema>;
export type WrittenCase = z.infer<typeof caseSchema>;
export type WrittenLists = z.infer<typeof lists>;
