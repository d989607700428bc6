import type { ServiceContext } from '../../context.ts';
import type { ReferenceData } from '../../screening/reference-data.ts';
import { toDatedLists } from './dated.ts';
import { registeredLists } from './registered-lists.ts';

/** What rules are checked against now. */
export async function referenceData({ db, settings }: Pick<ServiceContext, 'db' | 'settings'>): Promise<ReferenceData> {
  return { lists: toDatedLists(await registeredLists(db)), codeLists: settings.codeLists };
}
