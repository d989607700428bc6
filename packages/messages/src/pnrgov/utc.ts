import { readWrittenDate } from '../edifact/date-time.ts';
import { localDateTime, recentDay } from '../edifact/local-time.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import type { PushContext } from './push-context.ts';

/** An instant of a day `ddmmyy` and a time `hhmm` or `hhmmss`, both UTC; null where a part is missing or is none. */
export function instantOf(day: string, time: string): string | null {
  const date = recentDay(readWrittenDate(day, '2'));
  const [, hours = '', minutes = '', seconds = '00'] = /^(\d{2})(\d{2})(\d{2})?$/u.exec(time) ?? [];
  if (date === null || hours === '' || Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return total > 1440 ? null : `${localDateTime(date, total)}:${seconds}Z`;
}

/** The instant that `DAT` gives for a qualifier: 700 last change, 710 ticketing. A day without a time is none. */
export function readInstant(segments: readonly Segment[], qualifier: string, context: PushContext): string | undefined {
  for (const segment of segments) {
    if (segment.tag !== 'DAT') continue;
    for (const [kind = '', day = '', time = ''] of segment.elements.slice(1)) {
      if (kind.toUpperCase() !== qualifier || day === '') continue;
      const instant = instantOf(day, time);
      if (instant !== null) return instant;
      // A day without a time is no instant; one that is none at all is worth a word.
      if (time !== '' || recentDay(readWrittenDate(day, '2')) === null) context.reportValue('unreadable-date', segment);
    }
  }
  return undefined;
}

/** When a reservation was made, as `RCI` says it: day and time from the fourth component on, or from the third. */
export function readCreation(segment: Segment, element: number, context: PushContext): string | undefined {
  const parts = [2, 3].map((at) => [component(segment, element, at), component(segment, element, at + 1)] as const);
  const [day, time] = parts.find(([text]) => /^\d{6}$/u.test(text)) ?? ['', ''];
  if (day === '') return undefined;
  const instant = instantOf(day, time);
  if (instant === null && (time !== '' || recentDay(readWrittenDate(day, '2')) === null)) {
    context.reportValue('unreadable-date', segment);
  }
  return instant ?? undefined;
}
