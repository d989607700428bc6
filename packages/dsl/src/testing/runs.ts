/** Tests know no types of Node, and sources must not: this is the one name that is asked for. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/**
 * How many cases a property test tries: so many on every change, and `TAUTAI_RUNS` times as many in a long run, such as
 * that of `pnpm gate`.
 */
export const runs = (usual: number): number => usual * Number(process.env['TAUTAI_RUNS'] ?? 1);
