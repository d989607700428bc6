export const ruleset = {} as const;
