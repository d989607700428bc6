/** Prints a calendar period of whole months for people: `6 months`, `18 years`, `1 year 6 months`. */
export function printPeriod(months: number): string {
  const size = Math.abs(months);
  const years = Math.floor(size / 12);
  const words = [counted(years, 'year'), counted(size % 12, 'month')].filter((word) => word !== '');
  return words.length === 0 ? '0 months' : `${months < 0 ? '-' : ''}${words.join(' ')}`;
}

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
