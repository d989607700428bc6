import { describe, expect, test } from 'vitest';
import { ApiError, readProblem, UnreachableError } from '../api-client/api-error.ts';
import { messages } from '../messages/messages.ts';
import { errorText } from './error-text.ts';

const refusal = (status: number, body: unknown = {}): ApiError => new ApiError(readProblem(status, body));

describe('errorText', () => {
  test.each([
    [
      'a code that we have words for',
      refusal(403, { code: 'rule/author-cannot-approve', detail: 'x' }),
      'You wrote this',
    ],
    [
      'the detail of another',
      refusal(422, { code: 'x/y', detail: 'the list `a` is not known' }),
      'The list `a` is not known.',
    ],
    ['a detail that is a sentence already', refusal(409, { detail: 'It is so.' }), 'It is so.'],
    ['a refusal without detail', refusal(403), messages.problems.notAllowed],
    ['something gone', refusal(404), messages.problems.notFound],
    ['a page of a proxy', refusal(502, '<html>'), messages.problems.unexpected],
    ['no answer', new UnreachableError(new TypeError('failed to fetch')), messages.problems.unreachable],
    ['a defect of ours', new TypeError('x is undefined'), messages.problems.unexpected],
  ])('%s', (_name, error, expected) => expect(errorText(error)).toContain(expected));

  test('shows nothing of a defect’s inner words', () => {
    expect(errorText(new Error('password=secret'))).not.toContain('secret');
  });
});
