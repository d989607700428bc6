import { asc } from 'drizzle-orm';
import type { ServiceContext } from '../../context.ts';
import { samples } from '../../db/schema/samples.ts';

/** Made-up passengers to try a rule on, by name. */
export async function listSamples(context: ServiceContext): Promise<readonly (typeof samples.$inferSelect)[]> {
  return context.db.select().from(samples).orderBy(asc(samples.name));
}
