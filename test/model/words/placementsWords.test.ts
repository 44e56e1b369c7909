import { expect, test } from 'vitest';
import {
  placementsFinding,
  placesFinding,
  expectedFinding,
  shareTargetSentence,
} from '../../../model/words/placementsWords.ts';
import { exactChanceWords, fewChildren } from '../../../model/words/highCostWords.ts';
import { plainText } from '../../../model/words/sentence.ts';
import { expectedPlacements } from '../../../model/placements/expectedPlacements.ts';
import { southampton } from '../../bench/tools/southampton.ts';
import { ranPlacements } from '../placements/support.ts';

const input = southampton('no-new-action');
const { run, result } = ranPlacements(input, 60);

test('which type runs short, when, with which chance, and what it costs', () => {
  expect(plainText(placementsFinding(result, input.baseline))).toMatch(
    /^The chance that “Council foster carers” runs short of places by March 2027 is .+; half of the runs are short by \d+ \w+ 20\d\d\. Children who find a type full are placed elsewhere, which costs £[\d.]+[mk] more on average in 2026-27 \(8 in 10 runs: .+ to .+\)\.$/,
  );
  expect(placesFinding(result.limited[0]!, 'Foster')).toContain('“Foster”');
});

test('nothing is limited: it says so', () => {
  const none = { ...result, limited: [] };
  expect(plainText(placementsFinding(none, input.baseline))).toContain(
    'No type of placement has limited places',
  );
});

test('before the runs, the type nearest to running short', () => {
  const words = plainText(expectedFinding(expectedPlacements(run), input.baseline, true));
  expect(words).toMatch(
    /^On 29 March 2027 \d+ children are expected to need a place with “Council foster carers”/,
  );
});

test('the aim for a share is told with its chance, never as 0%', () => {
  const [target] = result.shareTargets;
  expect(plainText(shareTargetSentence(target!, result))).toMatch(
    /58% is aimed for, with no date\. .+ fewer than/,
  );
});

test('chances that are worked out are never 0% or 100%, and few children are told to a tenth', () => {
  expect(['0', '0.5', '1'].map((it) => exactChanceWords(Number(it)))).toEqual([
    'under 1%',
    '50%',
    'over 99%',
  ]);
  expect([2.34, 12.4].map(fewChildren)).toEqual(['2.3', '12']);
});
