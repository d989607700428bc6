import { client } from './client.ts';
import type { Batch, Page, ScreenResult } from './contract.ts';
import { pageQuery, withSignal } from './request-options.ts';
import { serviceFetch } from './transport.ts';

const { batches } = client.v1;

export async function listBatches(signal?: AbortSignal, cursor?: string): Promise<Page<Batch>> {
  return (await batches.$get({ query: pageQuery(cursor) }, withSignal(signal))).json();
}

export async function readBatch(id: string, signal?: AbortSignal): Promise<Batch> {
  return (await batches[':id'].$get({ param: { id } }, withSignal(signal))).json();
}

export async function readResults(id: string, signal?: AbortSignal, cursor?: string): Promise<Page<ScreenResult>> {
  return (await batches[':id'].results.$get({ param: { id }, query: pageQuery(cursor) }, withSignal(signal))).json();
}

export type BatchMediaType =
  | 'application/json'
  | 'application/x-ndjson'
  | 'application/edifact'
  | 'application/xml'
  | 'text/plain';

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
    case 'pnrgov':
      return 'application/edifact';
    case 'xml':
      return 'application/xml';
    default:
      return 'text/plain';
  }
}

/** Sends the file as it is, which is why it goes past the typed client. The key makes a repeated press of the button, or a retry after a lost answer, the same batch. */
export async function uploadBatch(file: File, idempotencyKey: string): Promise<{ readonly id: string }> {
  const response = await serviceFetch('/v1/batches', {
    method: 'POST',
    headers: { 'content-type': mediaTypeOf(file.name), 'idempotency-key': idempotencyKey },
    body: file,
  });
  return (await response.json()) as { readonly id: string };
}
