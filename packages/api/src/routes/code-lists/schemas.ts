import { z } from '@hono/zod-openapi';

const amended = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({ add: z.array(entry).readonly(), remove: z.array(z.string()).readonly() });

const nameSchema = z.object({ code: z.string(), name: z.string() });

export const codeListsSchema = z
  .object({
    digest: z.string().openapi({ description: 'SHA-256 of the lists as they are used' }),
    amendments: z.object({
      country: amended(nameSchema.extend({ two_letters: z.string().nullable() })),
      airport: amended(
        nameSchema.extend({
          icao: z.string().nullable(),
          country: z.string(),
          time_zone: z.string().openapi({ example: 'Pacific/Apia' }),
        }),
      ),
      carrier: amended(nameSchema),
      currency: amended(nameSchema),
    }),
  })
  .openapi('CodeLists');
