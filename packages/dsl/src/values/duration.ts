/** Exact durations: milliseconds. Years and months have no fixed length and are periods, not durations. */

const msPerUnit = { days: 86_400_000, hours: 3_600_000, minutes: 60_000 } as const;

/** As large as an exact decimal may be: 31 688 years. */
const durationMsMax = 999_999_999_999_999;

const durationPattern =
  /^(-?)P(?=[\dT])(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,12})(?:\.(\d{1,9}))?S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds: `PT30H`, `P3DT4H`, `-P2W`. What is
 * finer than a millisecond is cut. Null if it is none, or names years or months.
 */
export function parseDuration(text: string): number | null {
  const found = durationPattern.exec(text);
  if (found === null) return null;
  const [, sign, weeks = '0', days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = found;
  const size =
    (Number(weeks) * 7 + Number(days)) * msPerUnit.days +
    Number(hours) * msPerUnit.hours +
    Number(minutes) * msPerUnit.minutes +
    Number(seconds) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  if (size > durationMsMax) return null;
  return sign === '-' && size !== 0 ? -size : size;
}

interface DurationParts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  /** With decimals where there are milliseconds. */
  readonly seconds: string;
}

/** Up to two days are counted in hours, as the trade does: 30 h, not 1 day 6 h. */
function partsOf(size: number): DurationParts {
  const days = size < 2 * msPerUnit.days ? 0 : Math.floor(size / msPerUnit.days);
  const rest = size - days * msPerUnit.days;
  const milliseconds = String(rest % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return {
    days,
    hours: Math.floor(rest / msPerUnit.hours),
    minutes: Math.floor(rest / msPerUnit.minutes) % 60,
    seconds: `${Math.floor(rest / 1000) % 60}${milliseconds === '' ? '' : `.${milliseconds}`}`,
  };
}

/** Prints a duration for people: `30 h`, `3 days 4 h`, `-45 min`. */
export function printDuration(ms: number): string {
  const { days, hours, minutes, seconds } = partsOf(Math.abs(ms));
  const words = [
    days > 0 ? `${days} days` : '',
    hours > 0 ? `${hours} h` : '',
    minutes > 0 ? `${minutes} min` : '',
    seconds === '0' ? '' : `${seconds} s`,
  ].filter((word) => word !== '');
  return words.length === 0 ? '0 min' : `${ms < 0 ? '-' : ''}${words.join(' ')}`;
}

/** Prints a duration in ISO 8601, its form at rest: `PT30H`, `P3DT4H`. */
export function printIsoDuration(ms: number): string {
  const { days, hours, minutes, seconds } = partsOf(Math.abs(ms));
  const time = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    seconds === '0' ? '' : `${seconds}S`,
  ].join('');
  const date = days > 0 ? `${days}D` : '';
  if (date === '' && time === '') return 'PT0S';
  return `${ms < 0 ? '-' : ''}P${date}${time === '' ? '' : `T${time}`}`;
}
