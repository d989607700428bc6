export const safeguard = {} as const;
