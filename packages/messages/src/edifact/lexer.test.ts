// cspell:words UNOB Māhina Иван Кирил
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageDiagnostic } from '../diagnostics/diagnostic.ts';
import { limits } from '../limits.ts';
import { bytesOf, latinBytesOf } from '../testing.ts';
import { Lexer } from './lexer.ts';
import type { Segment } from './segment.ts';

interface Lexed {
  readonly segments: readonly Segment[];
  readonly diagnostics: readonly MessageDiagnostic[];
}

function lex(source: string | Uint8Array, chunkBytes = Number.MAX_SAFE_INTEGER): Lexed {
  const bytes = typeof source === 'string' ? bytesOf(source) : source;
  const segments: Segment[] = [];
  const diagnostics: MessageDiagnostic[] = [];
  const lexer = new Lexer({ segment: (each) => segments.push(each), diagnostic: (each) => diagnostics.push(each) });
  for (let at = 0; at < bytes.length; at += chunkBytes) lexer.push(bytes.subarray(at, at + chunkBytes));
  lexer.end();
  return { segments, diagnostics };
}

/** Segments with `+` and `:` again, so that a case reads like its source. */
function verify(source: string | Uint8Array, expected: readonly string[], codes: readonly string[] = []): void {
  const { segments, diagnostics } = lex(source);
  expect(segments.map(({ elements }) => elements.map((each) => each.join(':')).join('+'))).toEqual(expected);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  expect(lex(source, 1)).toEqual(lex(source));
}

const plain = ['UNB+UNOA:4+A+B', 'UNH+1+PAXLST:D:05B', "NAD+FL+++O'HARA:J+X", 'UNZ+1'];

describe('service characters', () => {
  test.each([
    ["UNA:+.? '", "UNB+UNOA:4+A+B'UNH+1+PAXLST:D:05B'NAD+FL+++O?'HARA:J+X'UNZ+1'"],
    ["UNA:+.?*'", "UNB+UNOA:4+A+B'UNH+1+PAXLST:D:05B'NAD+FL+++O?'HARA:J+X'UNZ+1'"],
    ['UNA:*.? #', "UNB*UNOA:4*A*B#UNH*1*PAXLST:D:05B#NAD*FL***O'HARA:J*X#UNZ*1#"],
    ["UNA:-.? '", "UNB-UNOA:4-A-B'UNH-1-PAXLST:D:05B'NAD-FL---O?'HARA:J-X'UNZ-1'"],
    ['UNA:-.? *', "UNB-UNOA:4-A-B*UNH-1-PAXLST:D:05B*NAD-FL---O'HARA:J-X*UNZ-1*"],
    ['UNA:*.? $', "UNB*UNOA:4*A*B$UNH*1*PAXLST:D:05B$NAD*FL***O'HARA:J*X$UNZ*1$"],
    ["UNA:+.\\*'", "UNB+UNOA:4+A+B'UNH+1+PAXLST:D:05B'NAD+FL+++O\\'HARA:J+X'UNZ+1'"],
    ["UNA:+\\*'", "UNB+UNOA:4+A+B'UNH+1+PAXLST:D:05B'NAD+FL+++O\\'HARA:J+X'UNZ+1'"],
    ["UNA:+.?'", "UNB+UNOA:4+A+B'UNH+1+PAXLST:D:05B'NAD+FL+++O?'HARA:J+X'UNZ+1'"],
    ['UNA:+.? \u2019', "UNB+UNOA:4+A+B\u2019UNH+1+PAXLST:D:05B\u2019NAD+FL+++O'HARA:J+X\u2019UNZ+1\u2019"],
    ['no UNA', "UNB+UNOA:4+A+B'UNH+1+PAXLST:D:05B'NAD+FL+++O?'HARA:J+X'UNZ+1'"],
    ['no UNA, quotation marks', 'UNB+UNOA:4+A+B"UNH+1+PAXLST:D:05B"NAD+FL+++O\'HARA:J+X"UNZ+1"'],
    ['no UNA, tildes', "UNB+UNOA:4+A+B~UNH+1+PAXLST:D:05B~NAD+FL+++O'HARA:J+X~UNZ+1~"],
    ['no UNA, U+2019', "UNB+UNOA:4+A+B\u2019UNH+1+PAXLST:D:05B\u2019NAD+FL+++O'HARA:J+X\u2019UNZ+1\u2019"],
    ['no UNA, other separators', "UNB*UNOA-4*A*B'UNH*1*PAXLST-D-05B'NAD*FL***O?'HARA-J*X'UNZ*1'"],
    [
      'no UNA, information separators',
      "UNB\x1dUNOB\x1f4\x1dA\x1dB\x1cUNH\x1d1\x1dPAXLST\x1fD\x1f05B\x1cNAD\x1dFL\x1d\x1d\x1dO'HARA\x1fJ\x1dX\x1cUNZ\x1d1\x1c",
    ],
  ])('%s', (advice, body) => {
    verify(
      advice.startsWith('UNA') ? advice + body : body,
      plain.map((each) => each.replace('UNOA', body.includes('UNOB') ? 'UNOB' : 'UNOA')),
    );
  });

  test('an advice without a terminator brings back nothing of what was read before', () => {
    verify(
      "UNB+UNOA:4+A'NAD+FL+++EARLIER'UNA:+.? UNH+1+PAXLST'NAD+FL+++X:Y'",
      ['UNB+UNOA:4+A', 'NAD+FL+++EARLIER', 'UNH+1+PAXLST', 'NAD+FL+++X:Y'],
      ['edifact/malformed-advice'],
    );
  });

  test.each([
    ["UNB*UNOA:4+A'NAD+FL+++X:Y'", ['UNB+UNOA:4+A', 'NAD+FL+++X:Y']],
    ["UNB+UNOA:4*A'NAD+FL+++X:Y'", ['UNB+UNOA:4*A', 'NAD+FL+++X:Y']],
    ["UNB+UNOA;4+A'NAD+FL+++X:Y'", ['UNB+UNOA;4+A', 'NAD+FL+++X:Y']],
    ["UNA;+.? 'UNB+UNOA:4+A'NAD+FL+++X:Y'", ['UNB+UNOA:4+A', 'NAD+FL+++X:Y']],
    ["UNA;+.? 'UNH+M1+PAXLST'NAD+FL+++X:Y'", ['UNH+M1+PAXLST', 'NAD+FL+++X:Y']],
    ["UNA:@@? 'UNH+M1+PAXLST'NAD+FL+++X:Y'", ['UNH+M1+PAXLST', 'NAD+FL+++X:Y']],
    ["UNA:*.? 'UNB+UNOA:4+A'NAD+FL+++X:Y'", ['UNB+UNOA:4+A', 'NAD+FL+++X:Y']],
    ["UNA:*.? 'UNB*UNOA:4+A'NAD*FL***X:Y'", ['UNB+UNOA:4+A', 'NAD+FL+++X:Y']],
  ])('one damaged separator in the head costs nobody: %s', (source, expected) => {
    const { segments } = lex(source);
    expect(segments.map(({ elements }) => elements.map((each) => each.join(':')).join('+'))).toEqual(expected);
    expect(lex(source, 1).segments).toEqual(segments);
  });

  test('what follows UNB is believed over UNA', () => {
    verify("UNA:+.? 'UNB*UNOA:4*A'NAD*FL***X:Y'", ['UNB+UNOA:4+A', 'NAD+FL+++X:Y'], ['edifact/advice-differs']);
  });

  test('an advice that makes no sense is left aside', () => {
    verify("UNA:+:::UNB+UNOA:4+A'NAD+FL+++X:Y'", ['UNB+UNOA:4+A', 'NAD+FL+++X:Y'], ['edifact/malformed-advice']);
  });

  test.each([
    ["UNB+UNOA:4'FTX+A??B?+C?:D?'E'", "FTX+A?B+C:D'E"],
    ["UNB+UNOA:4'FTX+????'", 'FTX+??'],
    ["UNB+UNOA:4'FTX+A?\r\n+B'", 'FTX+A+B'],
    ["UNB+UNOA:4'FTX+A???'B'", "FTX+A?'B"],
  ])('release in %j', (source, expected) => {
    verify(source, ['UNB+UNOA:4', expected]);
  });

  test('a repetition goes beside its element', () => {
    const { segments } = lex("UNA:+.?*'UNB+UNOA:4'COM+1:TE*2:EM+3:FX'");
    expect(segments[1]).toMatchObject({ elements: [['COM'], ['1', 'TE'], ['3', 'FX']], repeats: [['2', 'EM']] });
  });
});

describe('what stands around segments', () => {
  test.each([
    [
      'line breaks inside tags and names',
      "UNB+UN\r\nOA:4+A'N\r\nAD+FL+++SM\nITH:J'",
      ['UNB+UNOA:4+A', 'NAD+FL+++SMITH:J'],
    ],
    ['line breaks inside the start', "X\r\nU\r\nNA:+.\n? 'U\nNB+UNOA:4'", ['UNB+UNOA:4']],
    [
      'control characters',
      "\u0001QD X\r\n\u0002UNB+UNOA:4'NAD+FL+++S\0M:\u0003J'\u0003",
      ['UNB+UNOA:4', 'NAD+FL+++SM:J'],
    ],
    ['blank segments', "UNB+UNOA:4'  ' \r\n '''NAD+FL'", ['UNB+UNOA:4', 'NAD+FL']],
    ['blanks before tags', "UNB+UNOA:4'   NAD+FL'", ['UNB+UNOA:4', 'NAD+FL']],
    ['small letters in tags', "UNB+UNOA:4'nad+FL'", ['UNB+UNOA:4', 'nad+FL']],
    ['a question before it', "Any questions? \r\nUNB+UNOA:4'", ['UNB+UNOA:4']],
    [
      'mail after it',
      "UNB+UNOA:4'UNZ+1'\r\nIt's \"confidential\". UNBELIEVABLE+\r\nEmail secured by UN Antivirus'",
      ['UNB+UNOA:4', 'UNZ+1'],
    ],
    [
      'another one after it',
      "UNB+UNOA:4'UNZ+1'\r\nbye\r\nUNA:*.? #UNB*UNOA:4#UNZ*2#",
      ['UNB+UNOA:4', 'UNZ+1', 'UNB+UNOA:4', 'UNZ+2'],
    ],
    ['a name like an advice', "UNB+UNOA:4'NAD+FL+++LUNA+++++USA'", ['UNB+UNOA:4', 'NAD+FL+++LUNA+++++USA']],
    ['a name like an interchange', "UNB+UNOA:4'NAD+FL+++DUNB:JOHN:X'", ['UNB+UNOA:4', 'NAD+FL+++DUNB:JOHN:X']],
    ['a name like a message', "UNB+UNOA:4'NAD+FL+++JUNH:ANNA'", ['UNB+UNOA:4', 'NAD+FL+++JUNH:ANNA']],
    ['no interchange at all', "BGM+745'NAD+FL+++X:Y'", ['BGM+745', 'NAD+FL+++X:Y']],
    ['a head and a message header that were lost', 'UNA:*.? #BGM*745#NAD*FL***X:Y#', ['BGM+745', 'NAD+FL+++X:Y']],
    ['a head that was lost', 'UNA:*.? #UNH*1*PAXLST#NAD*FL***X:Y#', ['UNH+1+PAXLST', 'NAD+FL+++X:Y']],
  ])('%s', (_, source, expected) => {
    verify(source, expected);
  });

  test.each([
    [
      'a lost last terminator',
      "UNB+UNOA:4'NAD+FL+++X:Y",
      ['UNB+UNOA:4', 'NAD+FL+++X:Y'],
      ['edifact/missing-terminator'],
    ],
    [
      'a lost terminator between travellers of a reservation',
      "UNB+UNOA:4'ORG+NZ++++A?'TIF+LEOTA+SINA:A:1REF+:1TIF+FONOTI+PITA:A:2'RCI+NZ:ABCTIF+DL:XYZ123'",
      ['UNB+UNOA:4', "ORG+NZ++++A'", 'TIF+LEOTA+SINA:A:1REF+:1', 'TIF+FONOTI+PITA:A:2', 'RCI+NZ:ABCTIF+DL:XYZ123'],
      ['edifact/missing-terminator', 'edifact/missing-terminator'],
    ],
    [
      'a lost terminator between travellers',
      "UNB+UNOA:4'ATT+2++MNAD+FL+++X:Y'",
      ['UNB+UNOA:4', 'ATT+2++M', 'NAD+FL+++X:Y'],
      ['edifact/missing-terminator'],
    ],
    [
      'a garbage line',
      "UNB+UNOA:4'THE OPERATOR SAYS HELLO'NAD+FL+++X:Y'",
      ['UNB+UNOA:4', 'NAD+FL+++X:Y'],
      ['edifact/not-a-segment'],
    ],
    [
      'a garbage line without an end',
      "UNB+UNOA:4'THE OPERATOR SAYS HELLO\r\nNAD+FL+++X:Y'",
      ['UNB+UNOA:4', 'NAD+FL+++X:Y'],
      ['edifact/not-a-segment'],
    ],
    [
      'a garbage line before another segment',
      "UNB+UNOA:4'THE OPERATOR SAYS HELLO\r\nBGM+745'",
      ['UNB+UNOA:4', 'BGM+745'],
      ['edifact/text-before-segment'],
    ],
    [
      'an interchange that is cut off by the next',
      "UNB+UNOA:4'NAD+FL+++XUNA:*.? #UNB*UNOA:4#UNZ*2#",
      ['UNB+UNOA:4', 'NAD+FL+++X', 'UNB+UNOA:4', 'UNZ+2'],
      ['edifact/missing-terminator'],
    ],
  ])('%s', (_, source, expected, codes) => {
    verify(source, expected, codes);
  });

  test('segments are numbered from UNB and placed by their first byte', () => {
    const { segments } = lex("mail\r\nUNA:+.? '\r\nUNB+UNOA:4'\r\n\r\nNAD+FL'");
    expect(segments.map(({ tag, number, offset }) => [tag, number, offset])).toEqual([
      ['UNB', 1, 17],
      ['NAD', 2, 32],
    ]);
  });
});

describe('character sets', () => {
  test.each([
    ['UNOA', latinBytesOf("NAD+\xe9'"), 'é'],
    ['UNOC', latinBytesOf("NAD+\xe9'"), 'é'],
    ['UNOA', bytesOf("NAD+Māhina'"), 'Māhina'],
    ['UNOD', latinBytesOf("NAD+\xb1'"), 'ą'],
    ['UNOE', latinBytesOf("NAD+\xb8\xd2\xd0\xdd'"), 'Иван'],
    ['UNOF', latinBytesOf("NAD+\xd3'"), 'Σ'],
    ['UNOI', latinBytesOf("NAD+\xe5'"), 'م'],
    ['UNOJ', latinBytesOf("NAD+\xf9'"), 'ש'],
    ['UNOK', latinBytesOf("NAD+\xdd'"), 'İ'],
    ['UNOW', bytesOf("NAD+山田'"), '山田'],
    ['UNOY', bytesOf("NAD+Кирил'"), 'Кирил'],
  ])('%s', (identifier, segment, expected) => {
    const source = Uint8Array.from([...bytesOf(`UNB+${identifier}:4'`), ...segment]);
    expect(lex(source).segments[1]?.elements[1]).toEqual([expected]);
    expect(lex(source, 1)).toEqual(lex(source));
  });

  test('bytes that are no UTF-8 are said, and the segment is kept', () => {
    const source = Uint8Array.from([...bytesOf("UNB+UNOY:4'NAD+A"), 0xff, 0xfe, ...bytesOf("B'")]);
    const { segments, diagnostics } = lex(source);
    expect(segments[1]?.elements[1]).toEqual(['A\uFFFD\uFFFDB']);
    expect(diagnostics.map(({ code, segment }) => [code, segment])).toEqual([['edifact/damaged-characters', 2]]);
  });

  test('bidirectional controls, NUL and zero-width spaces do not reach a value', () => {
    const { segments } = lex("UNB+UNOY:4'NAD+FL+++\u202EEVE\u2066:A\u200BB\0C\uFEFF'");
    expect(segments[1]?.elements[4]).toEqual(['EVE', 'ABC']);
  });
});

describe('laws', () => {
  const piece = fc.oneof(
    fc.constantFrom("UNA:+.? '", 'UNA:*.? #', "UNB+UNOA:4+A+B'", 'UNB*UNOA:4*A*B#', "UNZ+1+C1'", "UNH+1+PAXLST:D:05B'"),
    fc.constantFrom("NAD+FL+++X:Y'", 'UN', 'U', '?', "'", '+', '\r\n', '\0', 'UNAUNBUNG', 'NAD+', '\u2019', 'ü'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  test('where the chunks are cut does not matter', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (pieces, chunkBytes) => {
        const source = pieces.join('');
        expect(lex(source, chunkBytes)).toEqual(lex(source));
      }),
      { numRuns: 1000 },
    );
  });

  test('any bytes are taken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(lex(bytes, 7)).toEqual(lex(bytes));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('limits', () => {
  const longText = 'A'.repeat(limits.segmentBytesMax);

  test('a segment over the limit is dropped, and the next one is read', () => {
    verify(`UNB+UNOA:4'FTX+${longText}'NAD+FL'`, ['UNB+UNOA:4', 'NAD+FL'], ['edifact/segment-too-long']);
  });

  test('the first segment that fits exactly is kept', () => {
    const { segments } = lex(`UNB+UNOA:4'${`FTX+${longText}`.slice(0, limits.segmentBytesMax)}'NAD+FL'`);
    expect(segments.map(({ tag }) => tag)).toEqual(['UNB', 'FTX', 'NAD']);
  });

  test('an interchange that begins inside of an overlong segment is found', () => {
    const { segments } = lex(`UNB+UNOA:4'FTX+${longText}UNB+UNOA:4'NAD+FL'`);
    expect(segments.map(({ tag }) => tag)).toEqual(['UNB', 'UNB', 'NAD']);
  });

  test('elements and components over the limit are cut off', () => {
    const { segments, diagnostics } = lex(`UNB+UNOA:4'FTX${'+A'.repeat(1000)}'NAD${':B'.repeat(1000)}+C'`);
    expect(segments[1]?.elements).toHaveLength(limits.segmentElementsMax);
    expect(segments[2]?.elements[0]).toHaveLength(limits.elementComponentsMax);
    expect(diagnostics.map(({ code }) => code)).toEqual(['edifact/too-many-elements']);
  });

  test('a run of release characters is one segment like any other', () => {
    verify(`UNB+UNOA:4'FTX+${'?'.repeat(2000)}'`, ['UNB+UNOA:4', `FTX+${'?'.repeat(1000)}`]);
  });
});
