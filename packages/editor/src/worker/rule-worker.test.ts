import { noAmendments } from '@tautai/dsl';
import { describe, expect, test } from 'vitest';
import type { RegisteredList } from '../api-client/contract.ts';
import type { Answer, Argument, Method } from './protocol.ts';
import { RuleWorker } from './rule-worker.ts';

const lists: readonly RegisteredList[] = [
  {
    name: 'high_risk_airports',
    type: 'airport',
    version: 1,
    item_count: 2,
    hash: 'a1',
    items: [
      { value: 'BOG', reason: null, expires: null },
      { value: 'LIM', reason: null, expires: null },
    ],
  },
];

const ruleText = `rule R0001 "Late booking" {
  purpose:    drug_trafficking
  basis:      "Customs Act 2014, s 12"
  owner:      "narcotics cell"
  review_by:  2027-03-31
  when all of {
    booking.lead_time < 48 h
    flight.origin in list high_risk_airports
  }
  score: +35
  severity: high
}
`;

const codeLists = { digest: '', amendments: noAmendments };

function startWorker() {
  const worker = new RuleWorker();
  function ask<M extends Method>(method: M, argument: Argument<M>): Answer<M> {
    const response = worker.answer({ id: 1, method, argument });
    if (response.kind === 'failed') throw new Error(response.message);
    return response.answer as Answer<M>;
  }
  ask('configure', { lists, codeLists });
  return ask;
}

const errorsOf = (answer: Answer<'diagnostics'>): readonly string[] =>
  answer.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('RuleWorker', () => {
  test('knows the lists that it was told, and only those', () => {
    const ask = startWorker();
    expect(errorsOf(ask('diagnostics', { text: ruleText }))).toEqual([]);
    ask('configure', { lists: [], codeLists });
    expect(errorsOf(ask('diagnostics', { text: ruleText }))).toEqual(['name/unknown-list']);
  });

  test('knows the codes that the service has amended', () => {
    const ask = startWorker();
    const text = ruleText.replace('in list high_risk_airports', 'is "QZX"');
    expect(errorsOf(ask('diagnostics', { text }))).toEqual(['name/unknown-code']);
    const airport = { code: 'QZX', icao: 'NSQX', name: 'Lagoon', country: 'WSM', time_zone: 'Pacific/Apia' };
    const amendments = { ...noAmendments, airport: { add: [airport], remove: [] } };
    ask('configure', { lists, codeLists: { digest: '', amendments } });
    expect(errorsOf(ask('diagnostics', { text }))).toEqual([]);
    expect(ask('hover', { text, offset: text.indexOf('QZX') })?.lines).toEqual(['airport: Lagoon']);
    const record = { flight: { origin: 'nsqx' }, booking: { lead_time: 'PT30H' } };
    const outcome = ask('tryRule', { text, record });
    expect(outcome.kind === 'tried' ? outcome.explanation.outcome : outcome.kind).toBe('match');
  });

  test('finds a typo and mends it', () => {
    const ask = startWorker();
    const text = ruleText.replace('lead_time', 'lead_tme');
    const start = text.indexOf('lead_tme');
    expect(errorsOf(ask('diagnostics', { text }))).toEqual(['name/unknown-field']);
    const [action] = ask('codeActions', { text, start, end: start });
    const [edit] = action?.fix.edits ?? [];
    expect(edit).toBeDefined();
    expect(text.slice(0, edit?.range.start) + edit?.newText + text.slice(edit?.range.end)).toBe(ruleText);
  });

  test.each([
    ['both conditions hold', { flight: { origin: 'BOG' }, booking: { lead_time: 'PT30H' } }, 'match'],
    ['one does not', { flight: { origin: 'AKL' }, booking: { lead_time: 'PT30H' } }, 'no_match'],
    ['one cannot be told', { flight: { origin: 'BOG' } }, 'undetermined'],
    ['nothing is known', {}, 'undetermined'],
  ])('tries a rule where %s', (_name, record, expected) => {
    const outcome = startWorker()('tryRule', { text: ruleText, record });
    expect(outcome.kind === 'tried' ? outcome.explanation.outcome : outcome.kind).toBe(expected);
    const score = outcome.kind === 'tried' ? outcome.explanation.score : undefined;
    expect(score).toBe(expected === 'match' ? 35 : null);
  });

  test('says what the logic of a text gives to think about, with a record that can be added as a test', () => {
    const ask = startWorker();
    const text = `${ruleText}\nrule R0002 "Later" {\n  when booking.lead_time < 24 h and flight.origin in list high_risk_airports\n}\n`;
    const [found] = ask('analyse', { text });
    expect(found).toMatchObject({ code: 'logic/subsumed', witness: { outcome: 'no_match' } });
    if (found?.witness === undefined) throw new Error('there is a record');
    const [edit] = ask('addTest', { text, offset: found.range.start, witness: found.witness });
    expect(edit?.newText).toContain('expect no_match');
  });

  test.each([
    ['48 h', '72 h', 'wider'],
    ['48 h', '24 h', 'narrower'],
    ['48 h', '2 days', 'equivalent'],
  ])('compares two texts by what they match: %s, %s', (before, after, relation) => {
    const answer = startWorker()('compare', {
      before: ruleText.replace('48 h', before),
      after: ruleText.replace('48 h', after),
    });
    expect(answer).toMatchObject({ kind: 'compared', comparison: { relation } });
  });

  test('compares nothing with a text that has an error', () => {
    const answer = startWorker()('compare', { before: ruleText, after: ruleText.replace('48 h', '48') });
    expect(answer).toEqual({ kind: 'invalid', which: 'after' });
  });

  test('says a rule in sentences that know their source', () => {
    const [said] = startWorker()('sentences', { text: ruleText, language: 'fr' });
    const parts = (said?.view.paragraphs ?? []).flatMap(({ list }) => list?.items ?? []).flatMap((item) => item.parts);
    const words = parts.find(({ text }) => text.startsWith('moins'));
    expect(words?.range && ruleText.slice(words.range.start, words.range.end)).toBe('<');
  });

  test('names the field of a record that is none', () => {
    const outcome = startWorker()('tryRule', { text: ruleText, record: { booking: { colour: 'red' } } });
    expect(outcome.kind).toBe('invalid_record');
    expect(outcome.kind === 'invalid_record' ? outcome.problems.join('\n') : '').toContain('colour');
  });

  test.each([
    ['an empty text', '', 'no_rule'],
    ['a comment', '# soon', 'no_rule'],
    ['a rule with an error', ruleText.replace('48 h', '48 kg'), 'invalid_rule'],
    ['half a rule', ruleText.slice(0, 200), 'invalid_rule'],
  ])('tries nothing with %s', (_name, text, expected) => {
    expect(startWorker()('tryRule', { text, record: {} }).kind).toBe(expected);
  });

  test('a list in the text goes before a registered one', () => {
    const text = `${ruleText.replace('high_risk_airports', 'near')}\nlist near: airport = ["AKL"]\n`;
    const outcome = startWorker()('tryRule', {
      text,
      record: { flight: { origin: 'AKL' }, booking: { lead_time: 'PT1H' } },
    });
    expect(outcome.kind === 'tried' ? outcome.explanation.outcome : outcome.kind).toBe('match');
  });

  test('renames what the text names, and says why where it cannot', () => {
    const ask = startWorker();
    const place = { text: ruleText, offset: ruleText.indexOf('R0001') };
    expect(ask('prepareRename', place)).toMatchObject({ kind: 'ready', name: 'R0001' });
    expect(ask('rename', { ...place, newName: 'R0002' })).toMatchObject({ kind: 'edits' });
    expect(ask('rename', { ...place, newName: 'not a name' })).toMatchObject({ kind: 'refused' });
  });

  test('every half-typed text gets an answer to every question', () => {
    const ask = startWorker();
    for (let length = 0; length <= ruleText.length; length += 7) {
      const text = ruleText.slice(0, length);
      expect(Array.isArray(ask('diagnostics', { text }))).toBe(true);
      expect(Array.isArray(ask('completions', { text, offset: length }))).toBe(true);
      expect(Array.isArray(ask('outline', { text }))).toBe(true);
      expect(typeof ask('format', { text })).toBe('string');
      expect(Array.isArray(ask('foldings', { text }))).toBe(true);
      expect(Array.isArray(ask('semanticTokens', { text }))).toBe(true);
      ask('hover', { text, offset: length });
      expect(Array.isArray(ask('analyse', { text }))).toBe(true);
      expect(Array.isArray(ask('sentences', { text, language: 'en' }))).toBe(true);
      ask('signature', { text, offset: length });
      expect(ask('definition', { text, offset: length }) === null).toBe(
        ask('references', { text, offset: length }).length === 0,
      );
      ask('tryRule', { text, record: {} });
    }
  });

  test('tells a defect as one instead of an empty answer', () => {
    const response = new RuleWorker().answer({ id: 7, method: 'diagnostics', argument: null as never });
    expect(response).toMatchObject({ id: 7, kind: 'failed' });
  });
});
