export const type = {} as const;
