/** The jobs by name, each with what it is told. References only: a queue is no place for a passenger's datum. */
export interface Jobs {
  readonly 'parse-batch': { readonly batchId: string };
  readonly 'score-batch': { readonly batchId: string };
}

export type JobName = keyof Jobs;

export const jobNames = ['parse-batch', 'score-batch'] as const satisfies readonly JobName[];
