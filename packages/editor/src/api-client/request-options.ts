/** Items that are asked for at once. */
const pageSize = '100';

export const pageQuery = (cursor: string | undefined) => ({
  limit: pageSize,
  ...(cursor === undefined ? {} : { cursor }),
});

/** Lets a view that has gone away take its question back. */
export const withSignal = (signal: AbortSignal | undefined) => ({ init: { signal: signal ?? null } });
