import { describe, expect, test } from 'vitest';
import { figuresBeside, figuresOfClaim } from '../../../model/schema/claimFigures.ts';
import { parseClaims } from '../../../model/schema/files.ts';
import type { Evidence } from '../../../model/schema/evidence.ts';
import { claimOf, figure, gbp } from '../reconcile/support.ts';

const register: Evidence = {
  schemaVersion: 1,
  authority: 'smallshire',
  attribution: 'Made up.',
  documents: [{ id: 'paper', title: 'Paper', body: 'Council', date: '2024' }],
  figures: [
    figure('a', 12),
    figure('b', 14),
    gbp('money', 1_000_000, '£1m'),
    figure('vague', 1_000_000, { unit: '£' }),
    { ...figure('words', 0), value: 'many' },
  ],
};

const same = (...statements: unknown[]) => ({
  id: 'same',
  kind: 'same-quantity',
  subject: 'Children',
  says: 'They are the same.',
  rows: [{ statements }],
});

const file = (claims: unknown[], more: object = {}) =>
  parseClaims({ schemaVersion: 1, authority: 'smallshire', claims, ...more }, register);

const problems = (claims: unknown[], more: object = {}) => {
  const parsed = file(claims, more);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
};

test('claims on figures of the register are accepted as they are', () => {
  const claims = [same('a', { sum: ['b', { figure: 'a', times: -1 }] })];
  expect(file(claims)).toEqual({ ok: true, value: { schemaVersion: 1, authority: 'smallshire', claims } });
});

test('words and number that disagree are named by path, and the example is one', () => {
  const figures = [figure('c', 12), gbp('d', 2_345_000, '£2.3m')];
  const told = problems([same('a', 'c')], { figures });
  expect(told).toEqual([
    expect.stringMatching(
      /^figures\[1\]\.printed: These words and the number in figures\[1\]\.value do not say the same\. .*for example/,
    ),
  ]);
  expect(told[0]).not.toMatch(/2345000|2\.3m/);
});

describe('is refused, with its place', () => {
  test.each([
    [same('a', 'bb'), 'claims[0].rows[0].statements[1]: There is no such figure.'],
    [same('a', { sum: ['nothere'] }), 'claims[0].rows[0].statements[1].sum[0]: There is no such figure.'],
    [
      same('a', { of: 'b', to: { sum: [{ figure: 'nothere', times: 2 }] } }),
      'claims[0].rows[0].statements[1].to.sum[0].figure: There is no such figure.',
    ],
    [same('a', 'words'), 'claims[0].rows[0].statements[1]: This figure is words, not a number.'],
    [
      same('money', 'vague'),
      'claims[0].rows[0].statements[1]: Nothing says how far this figure was rounded: give it `printed`, or `roundedTo`.',
    ],
    [same('a'), 'claims[0].rows[0].statements: Give at least two statements of the quantity.'],
    [same('a', { figure: 'b' }), 'claims[0].rows[0].statements[1]'],
    [
      same('a', { sum: [{ figure: 'b', times: 0 }] }),
      'claims[0].rows[0].statements[1].sum[0].times: Must not be 0.',
    ],
    [{ ...same('a', 'b'), kind: 'limits' }, 'claims[0].rows[0].statements: This field is not known here'],
  ])('%j', (claim, expected) => {
    expect(problems([claim]).join('\n')).toContain(expected);
  });

  test('limits without a limit, and a stock that goes nowhere', () => {
    const head = { subject: 'Children', says: 'So many.' };
    const limits = { ...head, id: 'l', kind: 'limits', rows: [{ value: 'a' }] };
    const stock = {
      ...head,
      id: 's',
      kind: 'running-stock',
      opening: 'a',
      steps: [{ entries: 'a', closing: 'b' }],
    };
    expect(problems([limits, stock])).toEqual([
      'claims[0]: Give atLeast, atMost or both.',
      'claims[1].steps[0]: Give net, or entries and exits.',
    ]);
  });

  test('both some measures of a scenario and others', () => {
    const measure = {
      id: 'm',
      kind: 'entries',
      label: 'M',
      start: '2024-04-01',
      childrenPerYear: -1,
    };
    const beside = [
      {
        scenario: 's',
        only: ['x'],
        measures: [measure],
        asks: [{ what: 'entries', year: '2024-25', stated: 'a' }],
      },
    ];
    expect(problems([{ ...same('a', 'b'), beside }])).toEqual([
      'claims[0].beside[0]: Give only or measures, not both.',
    ]);
  });

  test('an id twice, and claims of somebody else', () => {
    expect(problems([same('a', 'b'), same('b', 'a')], { authority: 'elsewhere' })).toEqual([
      'authority: These claims name another authority than the register given.',
      'claims[1].id: Another claim (row 1) has this id already.',
    ]);
  });
});

describe('own papers and figures', () => {
  const own = { id: 'plan', title: 'Plan', body: 'Council', date: '2024' };

  test('may be named beside those of the register', () => {
    const more = { documents: [own], figures: [figure('mine', 13, { document: 'plan' })] };
    expect(problems([same('mine', 'a')], more)).toEqual([]);
    expect(problems([same('mine', 'a')], { figures: [figure('mine', 13)] })).toEqual([]);
  });

  test('need ids of their own, a paper that is there, and what every register needs', () => {
    const more = {
      documents: [own, { ...own, id: 'paper' }],
      figures: [
        figure('a', 13),
        figure('mine', 13, { document: 'nowhere' }),
        { ...figure('bare', 13), locator: undefined },
      ],
    };
    expect(problems([], more)).toEqual([
      'documents[1].id: The register of the authority has this id already: choose another.',
      'figures[0].id: The register of the authority has this id already: choose another.',
      expect.stringMatching(/^figures\[1\]\.document: There is no such document/),
      'figures[2].locator: A figure marked "published" needs this field.',
    ]);
  });
});

test('the figures of a claim are all that it names, wherever they stand', () => {
  const claim = claimOf('saving-and-driver', {
    rows: [
      {
        claimed: { saving: 'a', driver: { leavePerMonth: { sum: ['b', { figure: 'c', times: -1 }] } } },
        beside: { saving: { missing: 'x' }, driver: { childYears: 'd' } },
      },
    ],
    beside: [
      {
        scenario: 's',
        asks: [{ what: 'saving', year: '2024-25', basis: 'in-year', stated: { of: 'e', to: 'f' } }],
      },
    ],
  });
  expect(figuresOfClaim(claim).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(figuresBeside(claim).map(({ id }) => id)).toEqual(['e', 'f']);
});
