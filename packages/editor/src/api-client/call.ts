import { serviceFetch } from './transport.ts';

type Query = Readonly<Record<string, string | number | undefined>>;

/** Path with its query; entries that are undefined or empty are left out. */
export function pathWithQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  return search.size === 0 ? path : `${path}?${search}`;
}

/** The one cast between the wire and our types: the shapes are the service's published contract. */
async function readJson<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

export async function get<T>(path: string, signal?: AbortSignal, query: Query = {}): Promise<T> {
  return readJson<T>(await serviceFetch(pathWithQuery(path, query), signal === undefined ? {} : { signal }));
}

export async function post<T>(path: string, body: unknown = {}): Promise<T> {
  const response = await serviceFetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return readJson<T>(response);
}
