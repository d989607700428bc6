import { z } from '@hono/zod-openapi';
import type { PassengerRecord } from '@tautai/dsl';

/** A record as it is kept. What comes in is checked by the intake; this describes what goes out. */
export const keptRecordSchema = z.custom<PassengerRecord>().openapi('PassengerRecord', {
  type: 'object',
  description: 'The fields are those of the catalogue (docs/fields.md)',
});
