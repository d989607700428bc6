const timePattern = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/;

/**
 * Milliseconds since midnight of `22:30`; seconds and their fraction may follow, and what is finer than a millisecond
 * is cut. Null if no clock shows the time: `24:00` and leap seconds are refused.
 */
export function parseLocalTime(text: string): number | null {
  const found = timePattern.exec(text);
  if (found === null) return null;
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const milliseconds = Number((found[4] ?? '').padEnd(3, '0').slice(0, 3));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

/** Prints milliseconds since midnight as `22:30`, with seconds and milliseconds where they are not zero. */
export function printLocalTime(ms: number): string {
  const seconds = Math.floor(ms / 1000) % 60;
  const clock = `${twoDigits(Math.floor(ms / 3_600_000))}:${twoDigits(Math.floor(ms / 60_000) % 60)}`;
  const milliseconds = ms % 1000;
  if (milliseconds !== 0) return `${clock}:${twoDigits(seconds)}.${String(milliseconds).padStart(3, '0')}`;
  return seconds === 0 ? clock : `${clock}:${twoDigits(seconds)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
