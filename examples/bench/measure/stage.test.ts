import { expect, test } from 'vitest';
import type { Contestant } from '../contestants/contestant.ts';
import { jsonLogic } from '../contestants/json-logic.ts';
import { tautai } from '../contestants/tautai.ts';
import { benchRecords } from '../generate/bench-records.ts';
import { runStage } from './stage.ts';

const records = benchRecords(20, 'stage');
const pace = { warmUpMs: 1, roundMs: 1, rounds: 2 };
const plan = { mix: 'typical', ruleCount: 20, width: null, withJson: true } as const;

test('a stage has figures of each engine', async () => {
  const { rows, rateOfParseAlone } = await runStage({ ...plan, contestants: [tautai, jsonLogic] }, records, pace);
  expect(rows.map(({ contestant }) => contestant)).toEqual(['tautai', 'json-logic-engine']);
  const medians = [rateOfParseAlone, ...rows.flatMap(({ rate, rateOfJson }) => [rate, rateOfJson])].map(
    (spread) => spread?.median,
  );
  for (const median of medians) expect(median).toBeGreaterThan(0);
});

test('an engine that finds something else is not timed', async () => {
  const wrong: Contestant = {
    name: 'wrong',
    kind: 'peer',
    ruleCountMax: 10,
    write: () => () => ({ hits: () => ['R999'], hitsOfJson: () => [] }),
  };
  await expect(runStage({ ...plan, contestants: [tautai, wrong] }, records, pace)).rejects.toThrow(
    'wrong finds [R999]',
  );
});
