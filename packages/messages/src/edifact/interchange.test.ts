import { describe, expect, test } from 'vitest';
import { codesOf, read } from '../testing.ts';

const head = "UNB+UNOA:4+A+B+260311:0600+C1'";
const message = (reference: string, name: string): string =>
  `UNH+${reference}+PAXLST:D:05B'BGM+745'TDT+20+NZ996'NAD+FL+++${name}:X'UNT+5+${reference}'`;

function names(source: string) {
  return read(source).records.map(
    ({ message: { reference } = {}, passenger }) => `${reference} ${passenger?.family_name}`,
  );
}

describe('envelopes', () => {
  test.each([
    ['one message', `${head}${message('1', 'A')}UNZ+1+C1'`, ['1 A'], []],
    ['several messages', `${head}${message('1', 'A')}${message('2', 'B')}UNZ+2+C1'`, ['1 A', '2 B'], []],
    [
      'groups of messages',
      `${head}UNG+PAXLST+A+B+260311:0600+G1+UN+D:05B'${message('1', 'A')}${message('2', 'B')}UNE+2+G1'UNZ+1+C1'`,
      ['1 A', '2 B'],
      [],
    ],
    [
      'several interchanges',
      `${head}${message('1', 'A')}UNZ+1+C1'\r\nmail\r\n${head}${message('1', 'B')}UNZ+1+C1'`,
      ['1 A', '1 B'],
      [],
    ],
    ['the same message twice', `${head}${message('1', 'A')}${message('1', 'A')}UNZ+2+C1'`, ['1 A', '1 A'], []],
    [
      'no trailer of the message',
      `${head}UNH+1+PAXLST'BGM+745'TDT+20+NZ996'NAD+FL+++A:X'${message('2', 'B')}UNZ+2+C1'`,
      ['1 A', '2 B'],
      ['edifact/missing-message-trailer'],
    ],
    [
      'no trailer of the interchange',
      `${head}${message('1', 'A')}${head}${message('2', 'B')}UNZ+1+C1'`,
      ['1 A', '2 B'],
      ['edifact/missing-interchange-trailer'],
    ],
    [
      'no header of the message',
      `${head}BGM+745'TDT+20+NZ996'NAD+FL+++A:X'UNT+4+1'UNZ+1+C1'`,
      ['C1-1 A'],
      [
        'edifact/missing-message-header',
        'edifact/missing-message-type',
        'edifact/segment-count-differs',
        'edifact/reference-differs',
        'edifact/message-count-differs',
      ],
    ],
    [
      'a lost header between two messages',
      `${head}${message('1', 'A')}BGM+745'TDT+20+NZ996'NAD+FL+++B:X'UNT+5+2'UNZ+2+C1'`,
      ['1 A', 'C1-1 B'],
      [
        'edifact/missing-message-header',
        'edifact/missing-message-type',
        'edifact/reference-differs',
        'edifact/message-count-differs',
      ],
    ],
    [
      'a traveller behind the trailer',
      `${head}UNH+1+PAXLST'BGM+745'TDT+20+NZ996'UNT+4+1'NAD+FL+++A:X'UNZ+1+C1'`,
      ['1 A'],
      [],
    ],
    ['no interchange', message('1', 'A'), ['1 A'], ['edifact/missing-interchange-header']],
    [
      'a message of another type between',
      `${head}${message('1', 'A')}UNH+2+CUSRES:D:05B'BGM+961'UNT+3+2'${message('3', 'C')}UNZ+3+C1'`,
      ['1 A', '3 C'],
      ['edifact/unsupported-message'],
    ],
    [
      'reservations beside a list, the type of neither in its header',
      `${head}UNH+1'MSG+:22'TVL+110326:2110+AKL+APW+NZ+996'SRC'TIF+A+X'UNT+6+1'UNH+2'TDT+20+NZ996'NAD+FL+++B:X'UNT+4+2'UNZ+2+C1'`,
      ['1 A', '2 B'],
      ['edifact/missing-message-type', 'edifact/missing-message-type', 'paxlst/missing-list-type'],
    ],
    [
      'counts that differ',
      `${head}UNH+1+PAXLST'BGM+745'TDT+20+NZ996'NAD+FL+++A:X'UNT+159+1'UNZ+7+C1'`,
      ['1 A'],
      ['edifact/segment-count-differs', 'edifact/message-count-differs'],
    ],
    ['counts that are none', `${head}UNH+1+PAXLST'BGM+745'TDT+20+NZ996'NAD+FL+++A:X'UNT+MANY+1'UNZ++C1'`, ['1 A'], []],
    [
      'references that differ',
      `${head}${message('1', 'A').replace('UNT+5+1', 'UNT+5+9')}UNZ+1+C9'`,
      ['1 A'],
      ['edifact/reference-differs', 'edifact/reference-differs'],
    ],
  ])('%s', (_, source, expected, codes) => {
    expect(names(source)).toEqual(expected);
    expect(codesOf(read(source))).toEqual(codes);
  });

  test('diagnostics tell the segment in its interchange and the byte in the source', () => {
    const source = `mail\r\n${head}UNH+1+PAXLST'BGM+745'TDT+20+NZ996'\r\nXYZ+1'NAD+FL+++A:X'UNT+6+1'UNZ+1+C1'`;
    expect(read(source).diagnostics).toMatchObject([
      {
        code: 'paxlst/unknown-segment',
        severity: 'warning',
        segment: 5,
        offset: source.indexOf('XYZ'),
        action: 'left it out',
      },
    ]);
    expect(read(source).positions).toEqual([{ ordinal: 1, offset: source.indexOf('NAD'), segment: 6 }]);
  });
});
