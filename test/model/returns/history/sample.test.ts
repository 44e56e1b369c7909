import { beforeEach, describe, expect, it } from 'vitest';
import { stockOnYearEnds } from '../../../../model/returns/counting/stockOnYearEnds.ts';
import { yearlyFlows } from '../../../../model/returns/counting/yearlyFlows.ts';
import { historiesOf } from '../../../../model/returns/history/historiesOf.ts';
import { dayOf, isoDateOf } from '../../../../model/time/calendar.ts';
import { skipWithoutShared } from '../../../tools/sharedFolder.ts';
import { readSample, SAMPLE_YEARS, sampleRows } from './readSample.ts';

describe('the four sample returns', () => {
  beforeEach(skipWithoutShared);

  it('are clean', () => {
    expect(historiesOf(readSample()).problems).toEqual([]);
  });

  it('give on each 31 March the children whose episode that return leaves open', () => {
    const { histories, problems } = historiesOf(readSample());
    const open = SAMPLE_YEARS.map((year) => {
      const children = sampleRows(year, 'episodes').filter((it) => it.DEC === '' && !/V[34]/.test(it.LS!));
      return new Set(children.map((it) => it.CHILD)).size;
    });
    const stocks = stockOnYearEnds(histories, problems);
    expect(stocks.map((it) => isoDateOf(it.day))).toEqual(SAMPLE_YEARS.map((year) => `${year}-03-31`));
    expect(stocks.map((it) => it.children)).toEqual(open);
    expect(Math.min(...open)).toBeGreaterThan(250);
  });

  it('give as entries every S of the year, and as exits every REC but X1', () => {
    const flows = yearlyFlows(historiesOf(readSample()).histories, (rec) => rec);
    const counted = SAMPLE_YEARS.map((year) => {
      const rows = sampleRows(year, 'episodes');
      const dated = (text: string) => dayOf(text.split('/').reverse().join('-'));
      const started = rows.filter((it) => it.RNE === 'S' && dated(it.DECOM!) >= dayOf(`${year - 1}-04-01`));
      const ceased = rows.filter((it) => it.REC !== '' && it.REC !== 'X1');
      return [started.length, ceased.length];
    });
    expect(flows.map((it) => [it.entries, it.exits])).toEqual(counted);
  });

  // By hand from the rows of the first child who is away for a while in 2021-22 (T1), over four returns.
  it('give one child the history its rows tell', () => {
    const { histories } = historiesOf(readSample());
    const away = sampleRows(2022, 'episodes').find((it) => it.PLACE!.startsWith('T'))!;
    const child = histories.children.find((it) => it.child === away.CHILD)!;
    const [period, ...others] = child.periods;
    expect(others).toEqual([]);
    expect(isoDateOf(child.birthday!)).toBe('2006-06-24');
    expect(period).toMatchObject({ startSeen: false, to: null, whyCeased: '' });
    const stays = period!.stays.map((it) => `${isoDateOf(it.from)} ${it.place} ${it.moved}`);
    expect(stays).toEqual([
      '2017-11-19 U4 false',
      '2021-07-01 U4 false',
      '2022-08-01 U4 true',
      '2022-10-24 P2 true',
      '2023-07-22 P1 true',
    ]);
  });
});
