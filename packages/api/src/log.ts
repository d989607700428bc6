import { DrizzleQueryError } from 'drizzle-orm/errors';
import { pino } from 'pino';
import type { Env } from './env.ts';

/** The only keys that a log line can have beside its message: what is not on this list cannot be logged. */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The pattern of the route, never the path: a path can hold a reference. */
  readonly route?: string;
  readonly status?: number;
  readonly durationMs?: number;
  readonly job?: string;
  readonly jobId?: string;
  readonly batchId?: string;
  readonly rulesetHash?: string;
  readonly count?: number;
  readonly port?: number;
  readonly error?: LoggedError;
}

/** What may be said of an error: no message, since drivers put the values of the query into theirs. */
export interface LoggedError {
  readonly name: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly at: readonly string[];
}

export interface Log {
  readonly debug: (message: string, fields?: LogFields) => void;
  readonly info: (message: string, fields?: LogFields) => void;
  readonly warn: (message: string, fields?: LogFields) => void;
  readonly error: (message: string, fields?: LogFields) => void;
}

/** JSON lines on standard output. */
export function createLog(level: Env['logLevel'], destination?: { write: (line: string) => void }): Log {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}): void =>
      logger[name](allowed(fields), message);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

const allowedKeys = [
  'requestId',
  'method',
  'route',
  'status',
  'durationMs',
  'job',
  'jobId',
  'batchId',
  'rulesetHash',
  'count',
  'port',
  'error',
] as const satisfies readonly (keyof LogFields)[];

/** The types say the same; this holds for what a wider type let through. */
function allowed(fields: LogFields): LogFields {
  return Object.fromEntries(allowedKeys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]));
}

/** Where an error happened and of what kind it was, without what it said. */
export function describeError(error: unknown): LoggedError {
  const cause = error instanceof DrizzleQueryError && error.cause !== undefined ? error.cause : error;
  if (!(error instanceof Error) || !(cause instanceof Error)) return { name: typeof error, at: [] };
  const { code, constraint_name: constraint } = cause as { code?: unknown; constraint_name?: unknown };
  return {
    name: cause.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    at: framesOf(error),
  };
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): readonly string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .*:\d+:\d+\)?$/u.test(line)).slice(0, 8);
}
