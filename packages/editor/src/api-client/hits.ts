import { get, post } from './call.ts';
import type { Disposition, HitDetail, HitSummary, Page } from './contract.ts';

export interface HitFilter {
  readonly state?: 'open' | 'decided';
  readonly level?: string;
  readonly cursor?: string;
}

const hitPath = (id: string): string => `/v1/hits/${encodeURIComponent(id)}`;

export const listHits = (filter: HitFilter, signal?: AbortSignal): Promise<Page<HitSummary>> =>
  get('/v1/hits', signal, { ...filter, limit: 100 });
export const readHit = (id: string, signal?: AbortSignal): Promise<HitDetail> => get(hitPath(id), signal);
export const decideHit = (id: string, disposition: Disposition, reason: string): Promise<unknown> =>
  post(`${hitPath(id)}/decision`, { disposition, reason });
