/** The command line as scripts see it: what stands on which stream, and how it ends. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const flags = ['--disallow-code-generation-from-strings', '--disable-proto=delete'];
// Without pnpm's `INIT_CWD`, files are found from where the command runs.
const environment = { PATH: process.env['PATH'] ?? '' };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tautai-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tautai(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, main, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: environment,
  });
  return { status, stdout, stderr };
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return name;
}

const courier = `rule R0147 "Late cash booking" {
  purpose:   drug_trafficking
  basis:     "Customs Act 2014, s 12"
  owner:     "narcotics cell"
  review_by: 2027-03-31

  when all of {
    booking.lead_time < 48 h
    any booking.segments where (origin in list high_risk_airports)
  }

  score: +35

  test "late" {
    given { "booking": { "lead_time": "PT30H", "segments": [{ "origin": "BOG" }] } }
    expect match
  }
}
`;
const heavy = `rule R0150 "Many bags" {
  when count of booking.bags where (weight > 23 kg) >= 2
  score: +10
}
`;
const lists = '{"type":"airport","items":[{"value":"BOG","reason":"route","expires":null},{"value":"LIM"}]}';
const late = '{"passenger":{"reference":"A/1"},"booking":{"lead_time":"PT30H","segments":[{"origin":"BOG"}]}}';
const early = '{"passenger":{"reference":"A/2"},"booking":{"lead_time":"P9D","segments":[{"origin":"BOG"}],"bags":[]}}';

describe('check', () => {
  test('a good file ends with 0 and one line', () => {
    write('good/lists/high_risk_airports.json', lists);
    const result = tautai(['check', write('good/courier.tau', courier)]);
    expect(result).toEqual({ status: 0, stdout: '1 file, 1 rules, 0 errors, 0 warnings\n', stderr: '' });
  });

  test('a typo is shown in its place, with what was meant, and the rest is still checked', () => {
    const file = write('good/typo.tau', `${courier.replace('lead_time <', 'lead_tme <')}\n${heavy}`);
    const { status, stdout, stderr } = tautai(['check', file]);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'good/typo.tau:8:13: error: a record has no field `booking.lead_tme` (name/unknown-field)',
    );
    expect(stderr).toContain('did you mean `lead_time`?');
    expect(stdout).toContain('1 rules, 1 errors');
  });

  test('an unknown list is named', () => {
    const { status, stderr } = tautai(['check', write('lone/courier.tau', courier)]);
    expect(status).toBe(1);
    expect(stderr).toContain('there is no list `high_risk_airports` (name/unknown-list)');
  });

  test('warnings end with 1 only under --strict', () => {
    const file = write('lone/heavy.tau', heavy);
    expect(tautai(['check', file]).status).toBe(0);
    expect(tautai(['check', '--strict', file]).status).toBe(1);
  });

  test('--json prints positions that a program can use', () => {
    const { status, stdout } = tautai([
      'check',
      '--json',
      write('lone/bad.tau', 'rule R1 "x" {\n  when flight.nope is 3\n}\n'),
    ]);
    expect(status).toBe(1);
    const [, error] = JSON.parse(stdout) as readonly { code: string; start: object; file: string }[];
    expect(error).toMatchObject({ file: 'lone/bad.tau', code: 'name/unknown-field', start: { line: 2, column: 15 } });
  });
});

describe('what rules say of one another', () => {
  const narrow = courier
    .replaceAll('R0147', 'R0148')
    .replace('48 h', '24 h')
    .replace(/\n {2}test "late".*?\n {2}\}\n/su, '');

  test('a rule within one of another file is pointed out, with a record; --no-logic leaves it out', () => {
    write('logic/lists/high_risk_airports.json', lists);
    const files = [write('logic/courier.tau', courier), write('logic/narrow.tau', narrow)];
    const { status, stderr } = tautai(['check', '--strict', ...files]);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'every record that rule `R0148` matches is matched by rule `R0147` as well (logic/subsumed)',
    );
    expect(stderr).toContain('= logic/courier.tau: rule `R0147` stands here');
    const [record = ''] = stderr.trimEnd().split('\n').slice(-1);
    expect(JSON.parse(record)).toMatchObject({ booking: { segments: [{ origin: 'BOG' }] } });
    expect(tautai(['check', '--no-logic', ...files]).stderr).toBe('');
    const { stdout } = tautai(['check', '--json', ...files]);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        file: 'logic/narrow.tau',
        code: 'logic/subsumed',
        witness: { outcome: 'no_match', record: JSON.parse(record) },
      },
    ]);
  });

  test('compare tells what became of each rule, with a record for each direction', () => {
    write('compare/lists/high_risk_airports.json', lists);
    const before = write('before.tau', `${courier}\n${heavy}`);
    const after = write('compare/after.tau', `${courier.replace('48 h', '72 h')}\n${narrow}`);
    const { status, stdout } = tautai(['compare', before, after]);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'R0147 wider:',
      ' ',
      'R0148 added',
      'R0150 removed',
    ]);
    expect(lines[1]).toMatch(/^ {2}only compare\/after\.tau matches \{"booking":/u);
    const json = tautai(['compare', '--json', after, after]);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { rule: 'R0147', relation: 'equivalent', only_old: null, only_new: null },
      { rule: 'R0148', relation: 'equivalent' },
    ]);
  });
});

describe('say', () => {
  test.each([
    ['en', 'the booking was made less than 48\u{a0}hours before departure'],
    ['fr', 'la réservation a été faite moins de 48\u{a0}heures avant le départ'],
  ])('says a rule in plain words: %s', (language, words) => {
    write('good/lists/high_risk_airports.json', lists);
    const { status, stdout, stderr } = tautai(['say', '--language', language, write('good/courier.tau', courier)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^R0147 — Late cash booking\n/u);
    expect(stdout).toContain(words);
  });

  test('a rule with an error is reported and the others are said', () => {
    const file = write('lone/two.tau', `rule R9 "x" {\n  when flight.nope is 3\n}\n\n${heavy}`);
    const { status, stdout, stderr } = tautai(['say', file]);
    expect(status).toBe(1);
    expect(stderr).toContain('(name/unknown-field)');
    expect(stdout).toMatch(/^R0150 — Many bags\n/u);
    expect(tautai(['say', '--rule', 'R9', file]).status).toBe(2);
    expect(tautai(['say', '--language', 'de', file]).status).toBe(2);
  });
});

describe('format', () => {
  test('rewrites in place, and then has nothing more to do', () => {
    const file = write('format/a.tau', heavy.replace('  when', ' when').replace('score: +10', 'score:    +10'));
    expect(tautai(['format', '--check', file]).status).toBe(1);
    expect(tautai(['format', file]).status).toBe(0);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(heavy);
    expect(tautai(['format', '--check', file])).toMatchObject({ status: 0, stdout: '' });
  });

  test('- takes standard input to standard output', () => {
    expect(tautai(['format', '-'], heavy.replace('  score', 'score'))).toEqual({
      status: 0,
      stdout: heavy,
      stderr: '',
    });
  });

  test('a text that cannot be read is left as it is', () => {
    const broken = heavy.replace('>= 2', '>= >= 2');
    const file = write('format/broken.tau', broken);
    expect(tautai(['format', file]).status).toBe(1);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(broken);
  });
});

describe('test', () => {
  test('counts what passed', () => {
    write('good/lists/high_risk_airports.json', lists);
    const { status, stdout } = tautai(['test', write('good/courier.tau', courier)]);
    expect(stdout).toBe('ok   R0147 "late"\n1 passed, 0 failed\n');
    expect(status).toBe(0);
  });

  test('a failing test is placed and says what came out instead', () => {
    const file = write('good/failing.tau', courier.replace('"segments": [{ "origin": "BOG" }]', '"is_split": true'));
    const { status, stdout } = tautai(['test', file]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'FAIL R0147 "late" at good/failing.tau:14: expected match, got undetermined (missing: booking.segments)',
    );
    expect(stdout).toContain('0 passed, 1 failed');
  });

  test('--propose prints what no test pins and the tests that are missing, and --strict minds', () => {
    write('good/lists/high_risk_airports.json', lists);
    const file = write('good/courier.tau', courier);
    const { status, stdout } = tautai(['test', '--propose', file]);
    expect(status).toBe(0);
    expect(stdout).toContain('good/courier.tau:8: no test pins `booking.lead_time < 48 h`\n  unnoticed: without');
    expect(stdout).toContain('  test "lead time of 47 h 59 min" {\n    given { "booking": { "lead_time": "PT47H59M"');
    expect(tautai(['test', '--mutants', file]).stdout).not.toContain('test "');
    expect(tautai(['test', '--strict', file]).status).toBe(1);
    const json = tautai(['test', '--mutants', '--json', file]);
    expect(JSON.parse(json.stdout)).toMatchObject({ tests: [{ passed: true }], rules: [{ rule: 'R0147' }] });
  });
});

describe('link', () => {
  const list = [
    "UNB+UNOA:4+NZ+WS+260309:1200+1'UNH+M1+PAXLST:D:12B:UN:IATA'BGM+745'TDT+20+NZ996'",
    "LOC+125+AKL'DTM+189:2603100600:201'LOC+87+APW'NAD+FL+++TUILAGI:SINA'RFF+AVF:ABC123'UNT+8+M1'UNZ+1+1'",
  ].join('');
  const reservation = [
    "UNB+IATA:1+NZ+WS+260309:1200+2'UNH+M2+PNRGOV:13:1:IA'MSG+:22'ORG+NZ:AKL'TVL+100326:0600::+AKL+APW+NZ+996'EQN+1'",
    "SRC'RCI+NZ:ABC123'TIF+TUILAGI+SINAMRS:A::1'UNT+8+M2'UNZ+1+2'",
  ].join('');

  test('says who is one, by what, and how many are alone', () => {
    const { status, stdout, stderr } = tautai(['link', write('list.edi', list), write('push.edi', reservation)]);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([{ list: 'M1/1', reservation: 'M2/1', ground: 'locator' }]);
    expect(stderr).toContain('1 linked, of 1 records of lists and 1 of reservations');
    expect(status).toBe(0);
  });

  test('ends with 1 where a file held no message', () => {
    expect(tautai(['link', write('letter.txt', 'Dear Sir')]).status).toBe(1);
  });
});

describe('generate', () => {
  const asked = ['generate', '--state', 'large', '--flights', '2', '--days', '1', '--from', '2026-03-09'];
  const filesIn = (name: string): readonly string[] => readdirSync(join(folder, name)).toSorted();
  const digestOf = (name: string): string => {
    const hash = createHash('sha256');
    for (const file of filesIn(name)) hash.update(file).update(readFileSync(join(folder, name, file)));
    return hash.digest('hex');
  };

  test('equal seeds give equal files, others others', () => {
    const results = ['a', 'a', 'b'].map((seed, at) => tautai([...asked, '--seed', seed, '--out', `traffic${at}`]));
    expect(results.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
      ['a', 'a', 'b'].map(() => ({ status: 0, stderr: '' })),
    );
    expect(digestOf('traffic1')).toBe(digestOf('traffic0'));
    expect(digestOf('traffic2')).not.toBe(digestOf('traffic0'));
    expect(results[0]?.stdout).toContain(`${filesIn('traffic0').length} files`);
  });

  test('a folder that cannot be made is named', () => {
    const file = write('in-the-way', '');
    const { status, stderr } = tautai([...asked, '--out', join(file, 'traffic')]);
    expect(stderr).toMatch(/^tautai: .*traffic cannot be written \(ENOTDIR\)$/mu);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(status).toBe(2);
  });

  test('--format leaves the other messages out', () => {
    tautai([...asked, '--format', 'paxlst', '--out', 'lists']);
    expect(filesIn('lists').length).toBeGreaterThan(1);
    expect(filesIn('lists').filter((file) => !file.includes('-paxlst-'))).toEqual([]);
  });
});

describe('parse', () => {
  test('one record a line, and the summary elsewhere', () => {
    const { status, stdout, stderr } = tautai(['parse', write('records.jsonl', `${late}\n${early}\n`)]);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { passenger: object }).passenger),
    ).toMatchObject([{ reference: 'A/1' }, { reference: 'A/2' }]);
    expect(stderr).toContain('2 travellers');
  });

  test('a malformed line 3 is reported by its number and the rest is delivered', () => {
    const lines = Array.from({ length: 100 }, (_, index) => (index === 2 ? '{"passenger": {' : late));
    const { status, stdout, stderr } = tautai(['parse', write('broken.jsonl', lines.join('\n'))]);
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(99);
    expect(stderr).toContain('broken.jsonl: line 3 ');
  });

  test('the instant of receipt is what the caller says, and must be one', () => {
    const file = write('records.jsonl', late);
    expect(tautai(['parse', '--received-at', '2026-03-10T06:00:00Z', file]).stdout).toContain(
      '"received_at":"2026-03-10T06:00:00Z"',
    );
    expect(tautai(['parse', '--received-at', 'today', file]).status).toBe(2);
  });
});

describe('eval', () => {
  test.each([
    ['booking.lead_time < 48 h', 'true'],
    ['booking.lead_time > 48 h', 'false'],
    ['booking.bag_count > 1', 'unknown'],
  ])('%s is %s', (condition, outcome) => {
    const file = write('one.json', late);
    expect(tautai(['eval', '--record', file, condition])).toEqual({ status: 0, stdout: `${outcome}\n`, stderr: '' });
  });

  test('--json says what was missing', () => {
    const condition = '(booking.bags is known and booking.bag_count > 1) or booking.party_size > 2';
    const { stdout } = tautai(['eval', '--json', '--record', write('one.json', late), condition]);
    expect(JSON.parse(stdout)).toEqual({ outcome: 'unknown', missing: ['booking.party_size'] });
  });

  test('a wrong condition is shown and ends with 1', () => {
    const { status, stderr } = tautai(['eval', '--record', write('one.json', late), 'booking.lead_time < 48']);
    expect(status).toBe(1);
    expect(stderr).toContain('(type/needs-unit)');
  });
});

describe('screen', () => {
  const rulesAndRecords = (): readonly string[] => {
    write('screen/lists/high_risk_airports.json', lists);
    write('screen/rules/courier.tau', courier);
    write('screen/rules/heavy.tau', heavy);
    return ['--rules', 'screen/rules', '--records', write('screen/records.jsonl', `${late}\n${early}\n`)];
  };
  const rows = (stdout: string): readonly unknown[] =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));

  test.each(['compiled', 'interpreter', 'json-rules-engine'])('%s prints the lines that scripts rely on', (engine) => {
    const { status, stdout } = tautai(['screen', ...rulesAndRecords(), '--engine', engine]);
    expect(stdout).toBe(
      '{"reference":"A/1","score":35,"level":"medium","matches":["R0147"]}\n' +
        '{"reference":"A/2","score":0,"level":null,"matches":[]}\n',
    );
    expect(status).toBe(0);
  });

  test('--undetermined names the rule and what it lacked', () => {
    const { stdout } = tautai(['screen', ...rulesAndRecords(), '--undetermined']);
    expect(rows(stdout)).toMatchObject([
      { undetermined: [{ rule: 'R0150', missing: ['booking.bags'] }] },
      { undetermined: [] },
    ]);
  });

  test('--explain adds the explanation of a match', () => {
    const { stdout } = tautai(['screen', ...rulesAndRecords(), '--explain']);
    const [first] = rows(stdout);
    expect(first).toMatchObject({ explanations: [{ rule: 'R0147', outcome: 'match' }] });
  });

  test('a broken rule is reported and the others screen', () => {
    const args = rulesAndRecords();
    write('screen/rules/broken.tau', 'rule R9 "x" {\n  when flight.nope is 3\n}\n');
    const { status, stdout, stderr } = tautai(['screen', ...args]);
    rmSync(join(folder, 'screen/rules/broken.tau'));
    expect(status).toBe(1);
    expect(stderr).toContain('(name/unknown-field)');
    expect(rows(stdout)).toMatchObject([{ matches: ['R0147'] }, { matches: [] }]);
  });

  test('a list that is no list is named and fails the run', () => {
    const args = rulesAndRecords();
    write('screen/lists/bad.json', '{"type":"planet","items":[]}');
    const { status, stderr } = tautai(['screen', ...args]);
    rmSync(join(folder, 'screen/lists/bad.json'));
    expect(status).toBe(1);
    expect(stderr).toContain('bad.json: error:');
  });
});

describe('--code-lists', () => {
  const lagoon = { code: 'QZX', icao: 'NSQX', name: 'Lagoon', country: 'WSM', time_zone: 'Pacific/Apia' };
  const rule = `rule R0151 "To the lagoon" {
  when flight.destination is "QZX" and flight.destination_country is "WSM"
  score: +10
  test "lands there" { given { "flight": { "destination": "NSQX" } } expect match }
}
`;
  const amended = (content: unknown = { airport: { add: [lagoon] } }): readonly string[] => [
    '--code-lists',
    write('codes/code-lists.json', JSON.stringify(content)),
  ];
  const writeFiles = (): void => {
    write('codes/lagoon.tau', rule);
    write('codes/one.json', '{"passenger":{"reference":"A/1"},"flight":{"destination":"NSQX"}}');
  };

  test.each([
    ['check', ['codes/lagoon.tau'], '0 errors'],
    ['test', ['codes/lagoon.tau'], '1 passed'],
    ['parse', ['codes/one.json'], '"destination":"QZX"'],
    ['eval', ['--record', 'codes/one.json', 'flight.destination is "QZX"'], 'true'],
    ['screen', ['--rules', 'codes/lagoon.tau', '--records', 'codes/one.json'], '"matches":["R0151"]'],
  ])('%s knows an airport that the file adds, and only with it', (command, rest, said) => {
    writeFiles();
    const { status, stdout } = tautai([command, ...amended(), ...rest]);
    expect(stdout).toContain(said);
    expect(status).toBe(0);
    expect(tautai([command, ...rest]).status).toBe(1);
  });

  test('a file with faults is a wrong call, and all of them are named', () => {
    writeFiles();
    const { status, stderr } = tautai([
      'check',
      ...amended({ airport: { add: [{ ...lagoon, country: 'QQQ', name: '' }], remove: ['ZZZ'] } }),
      'codes/lagoon.tau',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('codes/code-lists.json: airport.add[0].name must be a name');
    expect(stderr).toContain('codes/code-lists.json: airport.remove[0] names `ZZZ`');
    expect(tautai(['check', '--code-lists', 'none.json', 'codes/lagoon.tau']).status).toBe(2);
  });
});

describe('the command line itself', () => {
  test.each([
    [[], 2],
    [['--help'], 0],
    [['bogus'], 2],
    [['check'], 2],
    [['check', '--bogus'], 2],
    [['compare', 'one.tau'], 2],
    [['say'], 2],
    [['check', 'no-such-file.tau'], 2],
    [['screen', '--rules', 'x'], 2],
    [['parse', 'no-such-file.edi'], 2],
    [['generate', '--from', '2026-03-09'], 2],
    [['generate', '--state', 'small', '--from', 'soon', '--out', 'x'], 2],
    [['generate', '--state', 'small', '--from', '2026-03-09', '--days', '0', '--out', 'x'], 2],
    [['eval', '--help'], 0],
  ])('%j ends with %i and without a stack trace', (args, status) => {
    const result = tautai(args);
    expect(result.status).toBe(status);
    expect(result.stderr).not.toMatch(/\n\s+at /u);
  });

  test('a reader that stops early is no fault', async () => {
    const file = write('many.jsonl', `${late}\n`.repeat(20_000));
    const child = spawn(process.execPath, [...flags, main, 'parse', file], {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(0);
  });
});
