import { describe, expect, test } from 'vitest';
import { CODE_LISTS, lookUpCode, type CodeList } from '../../../../model/returns/codes/lookUpCode.ts';
import { PLACES, TEMPORARY_PLACES } from '../../../../model/returns/codes/places.ts';
import { WHY_CEASED } from '../../../../model/returns/codes/reasons.ts';
import { SHORT_BREAKS } from '../../../../model/returns/codes/statuses.ts';

// Section 3 of the guide to the return, list by list.
const GUIDE: Record<CodeList, string> = {
  PLACE:
    'U1 U2 U3 U4 U5 U6 K1 K2 K3 H5 P2 P1 P3 R1 R2 R3 R5 S1 A3 A4 A5 A6 T0 T1 T2 T3 T4 Z1 Z11 Z12 Z13 Z14',
  PLACE_PROVIDER: 'PR0 PR1 PR2 PR3 PR4 PR5',
  LS: 'C1 C2 D1 E1 V2 V3 V4 J1 J2 J3 L1 L2 L3',
  CIN: 'N1 N2 N3 N4 N5 N6 N7 N8',
  RNE: 'S L P T B U',
  REC: 'X1 E11 E12 E41 E43 E44 E45 E46 E47 E48 E4A E4B E13 E5 E6 E7 E17 E9 E14 E15 E3 E16 E2 E8',
  REASON_PLACE_CHANGE: 'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER',
};

describe.each(Object.entries(GUIDE) as [CodeList, string][])('%s', (list, guide) => {
  test('has every code of the guide, once, and no other', () => {
    expect(CODE_LISTS[list].map(({ code }) => code).toSorted()).toEqual(guide.split(' ').toSorted());
  });

  test('knows no other code', () => {
    for (const code of ['', 'X9', 'toString', 'u4', '__proto__']) {
      expect(lookUpCode(list, code, 2024)).toEqual({ state: 'unknown' });
    }
  });

  test('has no two codes of one label', () => {
    const labels = CODE_LISTS[list].map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('when codes hold', () => {
  // Section 7: the returns that changed the lists, and the last return before or the first with each code.
  test.each([
    ['PLACE', 'K3', 2025, undefined],
    ['PLACE', 'H5', undefined, 2025],
    ['PLACE', 'P2', undefined, 2025],
    ['PLACE', 'Z1', undefined, 2025],
    ['PLACE', 'Z11', 2026, undefined],
    ['PLACE', 'Z12', 2026, undefined],
    ['PLACE', 'Z13', 2026, undefined],
    ['PLACE', 'Z14', 2026, undefined],
    ['REC', 'E43', undefined, 2018],
    ['REC', 'E44', undefined, 2018],
    ['REC', 'E45', 2019, undefined],
    ['REC', 'E46', 2019, undefined],
    ['REC', 'E47', 2019, undefined],
    ['REC', 'E48', 2019, undefined],
  ] as const)('%s %s', (list, code, from, to) => {
    for (let year = 2015; year <= 2027; year++) {
      const expected =
        from !== undefined && year < from ? 'not-yet' : to !== undefined && year > to ? 'ended' : 'holds';
      expect([year, lookUpCode(list, code, year).state]).toEqual([year, expected]);
    }
    expect(lookUpCode(list, code, null).state).toBe('holds');
  });

  test('every other code holds in every return', () => {
    const bounded = Object.values(CODE_LISTS)
      .flat()
      .filter((it) => 'from' in it || 'to' in it);
    expect(bounded.map(({ code }) => code).toSorted()).toEqual(
      'E43 E44 E45 E46 E47 E48 H5 K3 P2 Z1 Z11 Z12 Z13 Z14'.split(' '),
    );
  });
});

describe('what codes mean', () => {
  test('temporary places and short breaks', () => {
    expect([...TEMPORARY_PLACES]).toEqual(['T0', 'T1', 'T2', 'T3', 'T4']);
    expect([...SHORT_BREAKS]).toEqual(['V3', 'V4']);
  });

  test('who may provide a place', () => {
    const providersOf = Object.fromEntries(PLACES.map(({ code, providers }) => [code, providers.join(' ')]));
    for (const code of GUIDE.PLACE.split(' ')) {
      const blank = /^[TZ]/.test(code);
      const noPublicBody = /^(K[12]|U[1-6]|A[3-6])$/.test(code);
      const expected = blank
        ? ''
        : code === 'P1'
          ? 'PR0'
          : noPublicBody
            ? 'PR1 PR2 PR4 PR5'
            : 'PR1 PR2 PR3 PR4 PR5';
      expect([code, providersOf[code]]).toEqual([code, expected]);
    }
  });

  test('what became of a child', () => {
    const codes: Record<string, string> = {};
    for (const { code, outcome } of WHY_CEASED) codes[outcome] = `${codes[outcome] ?? ''} ${code}`.trim();
    expect(codes).toEqual({
      none: 'X1',
      adoption: 'E11 E12',
      permanence: 'E41 E43 E44 E45 E46 E47 E48',
      home: 'E4A E4B E13',
      independence: 'E5 E6',
      'adult-care': 'E7',
      'turned-18': 'E17',
      other: 'E9 E14 E15 E3 E16 E2 E8',
    });
  });
});
