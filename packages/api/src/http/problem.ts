import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ServiceError, serviceErrors, type ServiceErrorExtras } from '../errors.ts';
import { describeError } from '../log.ts';
import type { AppEnv } from './app-env.ts';

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly request_id?: string;
}

/** The one place where an error becomes an answer. What we did not expect is logged and told to nobody. */
export function answerError(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof ServiceError) return answerServiceError(c, error);
  if (error instanceof HTTPException && error.status < 500) return answerHttpError(c, error);
  const { log, requestId } = c.var.context;
  log.error('a request failed', {
    ...(requestId !== null && { requestId }),
    method: c.req.method,
    error: describeError(error),
  });
  return answer(c, {
    type: 'about:blank',
    title: 'Something went wrong on our side',
    status: 500,
    code: 'internal',
  });
}

export function answerNotFound(c: Context<AppEnv>): Response {
  return answerServiceError(c, new ServiceError('resource/not-found', 'no route has this path and method'));
}

function answerServiceError(c: Context<AppEnv>, error: ServiceError): Response {
  const { status, title } = serviceErrors[error.code];
  const { retryAfterSeconds, ...parts } = error.extras;
  if (retryAfterSeconds !== undefined) c.header('retry-after', String(retryAfterSeconds));
  const problem = { type: problemType(error.code), title, status, code: error.code, detail: error.message };
  return answer(c, problem, parts);
}

/** Refusals of the framework itself: a body that is no JSON, a media type that a route does not take. */
function answerHttpError(c: Context<AppEnv>, error: HTTPException): Response {
  const code = error.status === 415 ? 'limit/unsupported-media-type' : 'request/invalid';
  const status = error.status === 415 ? 415 : 400;
  const { title } = serviceErrors[code];
  return answer(c, { type: problemType(code), title, status, code });
}

function answer(
  c: Context<AppEnv>,
  problem: Problem,
  parts: Omit<ServiceErrorExtras, 'retryAfterSeconds'> = {},
): Response {
  const { requestId } = c.var.context;
  const body = { ...problem, ...(requestId !== null && { request_id: requestId }), ...parts };
  return c.body(JSON.stringify(body), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}

const problemType = (code: string): string => `https://tautai.example/problems/${code}`;
