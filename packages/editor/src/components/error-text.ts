import { ApiError, UnreachableError } from '../api-client/api-error.ts';
import type { Problem } from '../api-client/api-error.ts';
import { messages } from '../messages/messages.ts';

/** The service's own sentence as a sentence: it writes them in lower case without a full stop. */
function asSentence(text: string): string {
  const trimmed = text.trim();
  const end = /[.!?]$/u.test(trimmed) ? '' : '.';
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${end}`;
}

function problemText(problem: Problem): string {
  const known = messages.problems.byCode[problem.code];
  if (known !== undefined) return known;
  if (problem.detail !== null) return asSentence(problem.detail);
  switch (problem.status) {
    case 401:
    case 403:
      return messages.problems.notAllowed;
    case 404:
      return messages.problems.notFound;
    case 413:
      return messages.problems.tooLarge;
    case 429:
      return messages.problems.tooMuch;
    default:
      return problem.status >= 500 ? messages.problems.unexpected : asSentence(problem.title);
  }
}

/** What to tell a person about something that went wrong. */
export function errorText(error: unknown): string {
  if (error instanceof ApiError) return problemText(error.problem);
  if (error instanceof UnreachableError) return messages.problems.unreachable;
  return messages.problems.unexpected;
}
