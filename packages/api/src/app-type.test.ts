import { hc } from 'hono/client';
import { expect, expectTypeOf, test } from 'vitest';
import type { AppType } from './app-type.ts';

test('a client knows routes, requests and answers by type', () => {
  const client = hc<AppType>('http://localhost:8080');
  expect(client.v1.hits[':id'].decision.$url({ param: { id: '1' } }).pathname).toBe('/v1/hits/1/decision');
  type Decide = (typeof client.v1.hits)[':id']['decision']['$post'];
  expectTypeOf<Parameters<Decide>[0]['json']['disposition']>().toEqualTypeOf<
    'confirmed' | 'false_hit' | 'inconclusive'
  >();
  type Rules = Awaited<ReturnType<Awaited<ReturnType<typeof client.v1.rules.$get>>['json']>>;
  expectTypeOf<Rules['items'][number]['latest_version']>().toEqualTypeOf<number>();
});
