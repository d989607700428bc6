import { get } from './call.ts';
import type { Batch, Page, ScreenResult } from './contract.ts';
import { serviceFetch } from './transport.ts';

const batchPath = (id: string): string => `/v1/batches/${encodeURIComponent(id)}`;

export const listBatches = (signal?: AbortSignal, cursor?: string): Promise<Page<Batch>> =>
  get('/v1/batches', signal, { cursor, limit: 100 });
export const readBatch = (id: string, signal?: AbortSignal): Promise<Batch> => get(batchPath(id), signal);
export const readResults = (id: string, signal?: AbortSignal, cursor?: string): Promise<Page<ScreenResult>> =>
  get(`${batchPath(id)}/results`, signal, { cursor, limit: 100 });

export type BatchMediaType = 'application/json' | 'application/x-ndjson' | 'application/edifact' | 'text/plain';

/** What a file's name says about its form; the service looks into the text where the name says nothing. */
export function mediaTypeOf(fileName: string): BatchMediaType {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  switch (extension) {
    case 'json':
      return 'application/json';
    case 'jsonl':
    case 'ndjson':
      return 'application/x-ndjson';
    case 'edi':
    case 'edifact':
    case 'paxlst':
      return 'application/edifact';
    default:
      return 'text/plain';
  }
}

/** The key makes a repeated press of the button, or a retry after a lost answer, the same batch. */
export async function uploadBatch(file: File, idempotencyKey: string): Promise<{ readonly id: string }> {
  const response = await serviceFetch('/v1/batches', {
    method: 'POST',
    headers: { 'content-type': mediaTypeOf(file.name), 'idempotency-key': idempotencyKey },
    body: file,
  });
  return (await response.json()) as { readonly id: string };
}
