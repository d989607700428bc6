import { z } from 'zod';
import type { ListItem } from './dated-lists.ts';

const listFileSchema = z.strictObject({
  type: z.string(),
  items: z.array(
    z.strictObject({
      value: z.string(),
      reason: z.string().nullable().default(null),
      expires: z.iso.date('`expires` is a date such as 2027-03-31, or null').nullable().default(null),
    }),
  ),
});

export type ListFile = { readonly type: string; readonly items: readonly ListItem[] };

/** Reads `NAME.json` of a folder of lists: `{"type": "airport", "items": [{"value": "BKK", "reason": "…", "expires": null}]}`. */
export function parseListFile(text: string): { readonly list: ListFile } | { readonly problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: ['the file is not JSON'] };
  }
  const read = listFileSchema.safeParse(json);
  if (read.success) return { list: read.data };
  return { problems: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
}
