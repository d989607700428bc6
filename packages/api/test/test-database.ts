import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import type { DatabaseLocation } from '../src/db/client.ts';

/** The two databases on which everything is tested. */
export const databaseKinds = ['embedded', 'postgres'] as const satisfies readonly DatabaseLocation['kind'][];

/** A fresh database, gone with the run. */
export async function freshDatabase(kind: DatabaseLocation['kind']): Promise<DatabaseLocation> {
  if (kind === 'embedded') return { kind, directory: null };
  const url = new URL(inject('postgresUrl'));
  const name = `tautai_${randomBytes(6).toString('hex')}`;
  const admin = postgres(url.href, { max: 1 });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  url.pathname = `/${name}`;
  return { kind, url: url.href };
}
