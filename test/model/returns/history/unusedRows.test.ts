import { describe, expect, it } from 'vitest';
import { worked } from './written.ts';

const OTHER = 'Z 2019-05-01 S C2 U6 PR1 - -';
const OPEN = 'A 2020-05-01 S C2 U6 PR1 - -';

describe('a child whose episode in the next return cannot be used', () => {
  it.each([
    ['no DECOM', 'A - S C2 U6 PR1 - -'],
    ['a DECOM after the return', 'A 2032-05-01 S C2 U6 PR1 - -'],
  ])('has not left: %s', (_, line) => {
    const { periods, lines } = worked([
      [2023, [OPEN, OTHER]],
      [2024, [OTHER, line]],
    ]);
    expect(periods[0]).toBe('2020-05-01 -  not seen');
    expect(lines).toContain('2023/e.csv 2 goes-on-unused-row');
    expect(lines.join()).not.toContain('ended-unseen');
  });

  it('has not left where the header alone has it', () => {
    const { periods } = worked([
      [2023, [OPEN, OTHER]],
      [2024, [OTHER], { A: '2012-06-15', Z: '2012-06-15' }],
    ]);
    expect(periods[0]).toBe('2020-05-01 -  not seen');
  });

  it('has left where the header lists very many who have no episode', () => {
    const many = Array.from({ length: 20 }, (_, i) => `C${i}`);
    const header = Object.fromEntries(['A', 'Z', ...many].map((it) => [it, '2012-06-15']));
    const { periods } = worked([
      [2023, [OPEN, OTHER]],
      [2024, [OTHER], header],
    ]);
    expect(periods[0]).toBe('2020-05-01 2023-03-31  not seen');
  });

  it('left on the DEC of the row, for its reason', () => {
    const { periods, lines } = worked([
      [2023, [OPEN, OTHER]],
      [2024, [OTHER, 'A - S C2 U6 PR1 2023-08-09 E4A']],
    ]);
    expect(periods[0]).toBe('2020-05-01 2023-08-09 E4A not seen');
    expect(lines).toContain('2023/e.csv 2 ended-in-unused-row');
  });

  it('left by the end of the return where the row has a REC alone', () => {
    const { periods } = worked([
      [2023, [OPEN, OTHER]],
      [2024, [OTHER, 'A - S C2 U6 PR1 - E4A']],
    ]);
    expect(periods[0]).toBe('2020-05-01 2024-03-31 E4A not seen');
  });

  it('goes on to the return that can be read, or is closed after the last that has the child', () => {
    const undated = [2023, [OTHER, 'A - S C2 U6 PR1 - -']] as const;
    const first = [2022, [OPEN, OTHER]] as const;
    expect(worked([first, undated, [2024, [OTHER]]]).periods[0]).toBe('2020-05-01 2023-03-31  not seen');
    const moved = worked([first, undated, [2024, [OTHER, 'A 2022-09-01 P C2 K2 PR4 - -']]]);
    expect(moved.stays.slice(0, 2)).toEqual(['2020-05-01 2022-09-01 U6', '2022-09-01 - K2 moved']);
  });
});
