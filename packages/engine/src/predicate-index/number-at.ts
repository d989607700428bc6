/** A number at an index that is known to lie in the array; the compiler cannot know it. */
export const numberAt = (array: { readonly [index: number]: number }, index: number): number => array[index] as number;
