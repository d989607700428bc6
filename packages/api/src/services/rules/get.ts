import type { ServiceContext } from '../../context.ts';
import { ServiceError } from '../../errors.ts';
import { findVersions, type VersionRow } from './internal.ts';
import { overviews, type RuleOverview } from './list.ts';

/** A rule with all its versions, latest first. */
export async function getRule(
  context: ServiceContext,
  id: string,
): Promise<{
  readonly overview: RuleOverview;
  readonly latest: VersionRow;
  readonly versions: readonly VersionRow[];
}> {
  const versions = await findVersions(context.db, id);
  const [latest] = versions;
  if (latest === undefined) throw new ServiceError('resource/not-found', 'there is no such rule');
  const overview = await overviews(context);
  return { overview: overview(latest.version), latest, versions };
}
