import { z } from '@hono/zod-openapi';
import { keptRecordSchema } from '../../http/record-schema.ts';

export const sampleSchema = z
  .object({ name: z.string(), title: z.string(), record: keptRecordSchema })
  .openapi('Sample');
