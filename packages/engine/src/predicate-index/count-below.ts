/** How many of the numbers, which are in rising order, lie below one or, where so said, at it. */
export function countBelow(
  numbers: Float64Array,
  number: number,
  andAt: boolean,
  first = 0,
  count = numbers.length,
): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = numbers[first + middle] as number;
    if (found < number || (andAt && found === number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
