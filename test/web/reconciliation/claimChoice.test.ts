import { expect, test } from 'vitest';
import { reconcile } from '../../../model/reconcile/reconcile.ts';
import { baselineSchema } from '../../../model/schema/baseline.ts';
import { claimsSchema } from '../../../model/schema/claims.ts';
import { evidenceSchema } from '../../../model/schema/evidence.ts';
import { scenarioSchema } from '../../../model/schema/scenario.ts';
import { reconciliationSummary } from '../../../model/words/claims/reconciliationWords.ts';
import { parseAddress } from '../../../web/route/address.ts';
import {
  chosenClaims,
  claimKey,
  isOpen,
  toggled,
  type ClaimChoice,
} from '../../../web/screens/reconciliation/claimChoice.ts';
import { claimsCsv } from '../../../web/screens/reconciliation/claimsCsv.ts';
import { linkedSentence, withoutHeading } from '../../../web/screens/reconciliation/linkedSentence.ts';
import {
  baselineFile,
  claimsFile,
  evidenceFile,
  ownClaimsFile,
  scenarioFile,
} from '../../server/fixtures/files.ts';

const evidence = evidenceSchema.parse(evidenceFile());
const answer = reconcile(
  claimsSchema.parse(claimsFile()),
  evidence,
  {
    scenario: () => scenarioSchema.parse(scenarioFile()),
    baseline: () => baselineSchema.parse(baselineFile()),
  },
  [{ id: 'own-1', title: 'Note on entries', content: claimsSchema.parse(ownClaimsFile(12)) }],
);
const keys = (choice: ClaimChoice) =>
  chosenClaims(answer.claims, choice).flatMap(({ claims }) => claims.map(claimKey));

test('claims come by verdict, the worst first, and are chosen by verdict, paper, whose they are and words', () => {
  expect(keys({})).toEqual(['entries-twice', 'spend', 'own-1:note-and-report']);
  expect(keys({ verdict: 'contradicts' })).toEqual(['entries-twice']);
  expect(keys({ paper: 'plan' })).toEqual(['entries-twice']);
  expect(keys({ paper: 'note' })).toEqual(['own-1:note-and-report']);
  expect(keys({ whose: 'own' })).toEqual(['own-1:note-and-report']);
  expect(keys({ whose: 'published' })).toEqual(['entries-twice', 'spend']);
  expect(keys({ search: 'NOTE entries' })).toEqual(['own-1:note-and-report']);
  expect(keys({ search: 'penguins' })).toEqual([]);
});

test('of one verdict those with most pounds at stake come first, then those on anything else', () => {
  const [some] = answer.claims;
  const claim = (id: string, unit: string, difference: number) => ({
    ...some!,
    id,
    unit,
    checks: some!.checks.map((check) => ({ ...check, difference })),
  });
  const claims = [
    claim('children', 'children', 34),
    claim('small', '£', -300_000),
    claim('each', '£ a child', 2e6),
    claim('large', '£', 1_340_000),
  ];
  const found = chosenClaims(claims, {}).flatMap((group) => group.claims.map(({ id }) => id));
  expect(found).toEqual(['large', 'small', 'children', 'each']);
});

test('the summary counts the published ones, and one’s own apart', () => {
  expect(reconciliationSummary(answer)).toBe(
    '0 of 2 published claims hold; 1 contradicts another statement and 1 cannot be checked. ' +
      '1 of 1 claim of your own papers holds.',
  );
});

test('a figure leads to the register, or to the own paper that brought it', () => {
  const register = new Set(evidence.figures.map(({ id }) => id));
  const own = answer.claims.at(-1)!;
  expect(linkedSentence(own.told, own.own, register)).toEqual(
    expect.arrayContaining([
      { text: '12', from: { ownClaims: 'own-1', figure: 'note-entries' } },
      { text: '12', from: { evidence: 'entries-2024' } },
    ]),
  );
});

test('under its heading a sentence does not begin with it', () => {
  const figure = { text: '12', from: { evidence: 'x' } };
  expect(withoutHeading(['Entries: ', figure, ' is told'], 'Entries')).toEqual([figure, ' is told']);
  expect(withoutHeading(['Entries: ', 'two papers say ', figure], 'Entries')).toEqual([
    'Two papers say ',
    figure,
  ]);
  expect(withoutHeading([figure], 'Entries')).toEqual([figure]);
});

test('the claims opened are in the address', () => {
  expect(isOpen(undefined, 'a')).toBe(false);
  expect(isOpen('all', 'a')).toBe(true);
  expect(toggled('a', 'b', ['a', 'b'])).toBe('a,b');
  expect(toggled('all', 'b', ['a', 'b', 'c'])).toBe('a,c');
  expect(toggled('b', 'b', ['a', 'b'])).toBe('');
});

test('the file has a line for each row with its numbers, sources, and whose it is', () => {
  const lines = claimsCsv(answer.claims).trimEnd().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^Verdict,Finding,Whose,.*As printed,"As printed, low"/);
  expect(lines[1]).toContain('contradicts,Contradicts: 2 children apart,published,Entries,');
  expect(lines[1]).toContain(',14,14,14,12,12,12,-2,');
  expect(lines[1]).toContain('Report, 1 March 2024: Demand, line 1');
  expect(lines[3]).toContain('"own, not published"');
});

test.each([
  ['/evidence/reconciliation?verdict=holds', { screen: 'reconciliation', query: { verdict: 'holds' } }],
  ['/evidence/reconciliation/add', { screen: 'addClaims', query: {} }],
  ['/evidence/reconciliation/own-1', { screen: 'ownClaims', id: 'own-1', query: {} }],
  ['/evidence/reconciliation/own-1/x', { screen: 'missing', query: {} }],
])('%s', (path, address) => {
  expect(parseAddress(`http://localhost${path}`)).toEqual(address);
});
