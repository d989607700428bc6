import { ApiError, readProblem, UnreachableError } from './api-error.ts';

const csrfHeader = 'x-tautai-csrf';
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** The token of the current session, which proves that a change comes from this page and not from another site. */
let csrfToken: string | null = null;
export function rememberCsrf(token: string | null): void {
  csrfToken = token;
}

/** Views that must react when the session has ended, wherever that is first noticed. */
const endListeners = new Set<() => void>();
export function onSessionEnd(listener: () => void): () => void {
  endListeners.add(listener);
  return () => void endListeners.delete(listener);
}

function withCsrf(init: RequestInit | undefined): RequestInit {
  const headers = new Headers(init?.headers);
  if (csrfToken !== null && !safeMethods.has((init?.method ?? 'GET').toUpperCase())) headers.set(csrfHeader, csrfToken);
  return { ...init, headers, credentials: 'same-origin' };
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

/** `fetch` for the service: adds the CSRF token, and turns a refusal into an `ApiError`. */
export async function serviceFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, withCsrf(init)).catch((cause: unknown) => {
    if (init?.signal?.aborted === true) throw cause;
    throw new UnreachableError(cause);
  });
  if (response.ok) return response;
  const problem = readProblem(response.status, await readBody(response));
  if (response.status === 401) for (const listener of endListeners) listener();
  throw new ApiError(problem);
}
