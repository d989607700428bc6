import { client } from './client.ts';
import type { Disposition, HitDetail, HitSummary, Page } from './contract.ts';
import { pageQuery, withSignal } from './request-options.ts';

export interface HitFilter {
  readonly state?: HitSummary['state'];
  readonly level?: string;
}

const { hits } = client.v1;

export async function listHits(filter: HitFilter, signal?: AbortSignal, cursor?: string): Promise<Page<HitSummary>> {
  return (await hits.$get({ query: { ...filter, ...pageQuery(cursor) } }, withSignal(signal))).json();
}

export async function readHit(id: string, signal?: AbortSignal): Promise<HitDetail> {
  const response = await hits[':id'].$get({ param: { id } }, withSignal(signal));
  // The route calls the explanation any object; what it stores is the engine's.
  return (await response.json()) as unknown as HitDetail;
}

export async function decideHit(id: string, disposition: Disposition, reason: string): Promise<void> {
  await hits[':id'].decision.$post({ param: { id }, json: { disposition, reason } });
}
