import { get, post } from './call.ts';
import type { Page, RegisteredList, RuleDetail, RuleSummary, RuleVersionText, Sample } from './contract.ts';

const rulePath = (id: string): string => `/v1/rules/${encodeURIComponent(id)}`;
const versionPath = (id: string, version: number): string => `${rulePath(id)}/versions/${version}`;

export const listRules = (signal?: AbortSignal, cursor?: string): Promise<Page<RuleSummary>> =>
  get('/v1/rules', signal, { cursor, limit: 100 });
export const readRule = (id: string, signal?: AbortSignal): Promise<RuleDetail> => get(rulePath(id), signal);
export const readVersion = (id: string, version: number, signal?: AbortSignal): Promise<RuleVersionText> =>
  get(versionPath(id, version), signal);

export const createRule = (text: string): Promise<{ readonly id: string }> => post('/v1/rules', { text });
export const saveVersion = (id: string, text: string, baseVersion: number): Promise<unknown> =>
  post(`${rulePath(id)}/versions`, { text, base_version: baseVersion });
export const submitVersion = (id: string, version: number): Promise<unknown> =>
  post(`${versionPath(id, version)}/submit`);
export const approveVersion = (id: string, version: number): Promise<unknown> =>
  post(`${versionPath(id, version)}/approve`);
export const returnVersion = (id: string, version: number, reason: string): Promise<unknown> =>
  post(`${versionPath(id, version)}/return`, { reason });
export const activateVersion = (id: string, version: number): Promise<unknown> =>
  post(`${versionPath(id, version)}/activate`);
export const deactivateRule = (id: string): Promise<unknown> => post(`${rulePath(id)}/deactivate`);

/** Made-up passengers to try a rule on. */
export const listSamples = (signal?: AbortSignal): Promise<readonly Sample[]> => get('/v1/samples', signal);

/** Every registered list with its items, as the checker and *try it* need them. */
export const readLists = (signal?: AbortSignal): Promise<readonly RegisteredList[]> => get('/v1/lists', signal);
