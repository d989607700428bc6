import { resolve } from 'node:path';
import { z } from 'zod';
import type { DatabaseLocation } from './db/client.ts';

/** Everything that can be set from outside. Read once at start, passed down as an argument, never read elsewhere. */
export interface Env {
  readonly database: DatabaseLocation;
  readonly dataDirectory: string;
  readonly host: string;
  readonly port: number;
  /** Address under which people reach the service; behind a proxy it is not the one we listen on. */
  readonly publicUrl: URL;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** The unit's own country, which tells inbound from outbound. */
  readonly homeCountry: string;
  /** File that amends the code lists; null where they are used as they come. */
  readonly codeListsFile: string | null;
}

/** Settings that cannot be used; the message names all of them at once. */
export class EnvError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `  ${problem}`).join('\n'));
    this.name = 'EnvError';
  }
}

const variablesSchema = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//u, 'must be an address such as postgres://user:password@host:5432/tautai')
    .optional(),
  TAUTAI_ALLOW_EMBEDDED: z.enum(['0', '1'], 'must be 1 or 0').default('0'),
  TAUTAI_DATA: z.string().min(1, 'must be a folder').default('data'),
  HOST: z.string().min(1, 'must be an address to listen on').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number')
    .default(8080),
  TAUTAI_PUBLIC_URL: z
    .url({ protocol: /^https?$/u, error: 'must be an address such as https://tautai.gov.ws' })
    .optional(),
  TAUTAI_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be one of debug, info, warn, error, silent')
    .default('info'),
  TAUTAI_HOME_COUNTRY: z
    .string()
    .regex(/^[A-Z]{3}$/u, 'must be a three-letter country code such as WSM')
    .default('WSM'),
  TAUTAI_CODE_LISTS: z.string().optional(),
});

/** Reads the variables of the environment; an empty one counts as not set. Throws an `EnvError` that names all faults. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = variablesSchema.safeParse(given);
  if (!read.success) throw new EnvError(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  const env = read.data;
  const dataDirectory = resolve(env.TAUTAI_DATA);
  if (env.DATABASE_URL === undefined && env.NODE_ENV === 'production' && env.TAUTAI_ALLOW_EMBEDDED !== '1') {
    throw new EnvError([
      'DATABASE_URL must be set in production: the embedded database makes no fsync (TAUTAI_ALLOW_EMBEDDED=1 uses it all the same)',
    ]);
  }
  return {
    database:
      env.DATABASE_URL === undefined
        ? { kind: 'embedded', directory: dataDirectory }
        : { kind: 'postgres', url: env.DATABASE_URL },
    dataDirectory,
    host: env.HOST,
    port: env.PORT,
    publicUrl: new URL(env.TAUTAI_PUBLIC_URL ?? `http://localhost:${env.PORT}`),
    logLevel: env.TAUTAI_LOG_LEVEL,
    homeCountry: env.TAUTAI_HOME_COUNTRY,
    codeListsFile: env.TAUTAI_CODE_LISTS === undefined ? null : resolve(env.TAUTAI_CODE_LISTS),
  };
}
