import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFrameReader, endsIdle } from './wire-frames.ts';

function startup(body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
}

function message(type: string, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(type), startup(body)]);
}

describe('createFrameReader', () => {
  test('gives back the messages of a stream, however it was cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(60), { maxLength: 10 }),
        (bodies, cuts) => {
          const messages = bodies.map((body, index) => (index === 0 ? startup(body) : message('Q', body)));
          const stream = Buffer.concat(messages);
          const places = [...cuts.map((cut) => Math.min(cut, stream.length)), 0, stream.length].toSorted(
            (a, b) => a - b,
          );
          const reader = createFrameReader();
          const frames = places.slice(1).flatMap((end, index) => reader.push(stream.subarray(places[index], end)));
          expect(frames.map((frame) => Buffer.from(frame).toString('hex'))).toEqual(
            messages.map((each) => each.toString('hex')),
          );
        },
      ),
    );
  });
});

describe('endsIdle', () => {
  test.each([
    ['I', true],
    ['T', false],
    ['E', false],
  ])('ready in state %s: %s', (state, expected) => {
    expect(endsIdle(message('Z', Buffer.from(state)))).toBe(expected);
  });

  test('an answer without "ready" leaves the backend taken', () => {
    expect(endsIdle(message('1', Buffer.alloc(0)))).toBe(false);
    expect(endsIdle(Buffer.alloc(0))).toBe(false);
  });
});
