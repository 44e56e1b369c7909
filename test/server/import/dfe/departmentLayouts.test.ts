import { expect, test } from 'vitest';
import { found, readText } from './readText.ts';

/**
 * The head of each of the department's data sets and rows of one council, as printed; the figures are Southampton's
 * of 2024 (Department for Education, Children looked after in England including adoptions; Children in need).
 */
const SOUTHAMPTON =
  '2024,Reporting year,Local authority,E92000001,England,E12000008,South East,852,Southampton,E06000045';
const IN_NEED =
  '2024,Reporting year,Local authority,E92000001,England,E12000008,South East,852,E06000045,Southampton';
const GEOGRAPHY =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code';
const HEAD = `${GEOGRAPHY},la_name,new_la_code`;
const HEAD_IN_NEED = `${GEOGRAPHY},new_la_code,la_name`;

const lines = (...all: string[]) => `${all.join('\n')}\n`;

test('numbers and rates of children looked after, with the population', async () => {
  const read = await readText(
    lines(
      `${HEAD},population_type,population_estimate,children_count,rate_per_10000`,
      `${SOUTHAMPTON},Children ceasing to be looked after each year,50594,213,42`,
      `${SOUTHAMPTON},Children looked after on 31 March each year,50594,489,97`,
      `${SOUTHAMPTON},Children starting to be looked after each year,50594,163,32`,
    ),
  );
  const { index } = read;
  expect(found(read)).toEqual([]);
  expect(index.size).toBe(7);
  const total = (measure: Parameters<typeof index.total>[1]) => index.total('E06000045', measure, 2024);
  expect([total('cla-count'), total('cla-entries'), total('cla-exits')]).toEqual([489, 163, 213]);
  expect([total('cla-rate-per-10k'), total('population-0-17')]).toEqual([97, 50594]);
  expect(index.figure('E06000045', 'cla-count', 'all', 2024)).toMatchObject({
    areaName: 'Southampton',
    level: 'authority',
    regionCode: 'E12000008',
    yearEnding: '2024-03-31',
    source: 'Children looked after: numbers and rates',
  });
});

test('stability of placements, of which totals that other sets hold are passed over', async () => {
  const LONG =
    'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years,Living with the same carer for at least 2 years';
  const read = await readText(
    lines(
      `${HEAD},cla_group,placement_stability,children_count,children_percent`,
      `${SOUTHAMPTON},${LONG},116,61`,
      `${SOUTHAMPTON},CLA 2 years on 31 March,With 3 or more placements during the previous 2 years,127,32`,
      `${SOUTHAMPTON},CLA on 31 March,Total children,489,100`,
      `${SOUTHAMPTON},CLA on 31 March,With 3 or more placements during the year,90,18`,
    ),
  );
  expect(found(read)).toEqual([]);
  expect(read.index.total('E06000045', 'cla-3plus-placements-count', 2024)).toBe(90);
  expect(read.index.total('E06000045', 'cla-same-carer-2y-pct', 2024)).toBe(61);
  expect(read.index.size).toBe(3);
});

test('child protection plans: started and second ones, by length; children in need', async () => {
  const starts = await readText(
    lines(
      `${HEAD_IN_NEED},category,CPP_start,CPP_subsequent,CPP_subsequent_percent`,
      `${IN_NEED},Child Protection Plans which are a second or subsequent plan,328,96,29.3`,
    ),
  );
  expect(found(starts)).toEqual([]);
  expect(starts.index.value('E06000045', 'cp-starts', 'repeat', 2024)).toBe(96);
  const lengths = await readText(
    lines(
      `${HEAD_IN_NEED},category,CPP_At31,3_months_or_less,3_months_or_less_percent,more_than_3_months_6_months,more_than_3_months_6_months_percent,more_than_6_months_less_than_1_year,more_than_6_months_less_than_1_year_percent,1_year_less_than_2_years,1_year_less_than_2_years_percent,2_years_or_more,2_years_or_more_percent`,
      `${IN_NEED},Child Protection Plans by length of time,276,64,23.2,63,22.8,81,29.3,57,20.7,11,4`,
    ),
  );
  expect(found(lengths)).toEqual([]);
  const parts = ['0-3m', '3-6m', '6-12m', '1-2y', '2y+'];
  const open = parts.map((part) =>
    lengths.index.value('E06000045', 'cp-plan-count', `duration:${part}`, 2024),
  );
  expect(open).toEqual([64, 63, 81, 57, 11]);
  expect(lengths.index.total('E06000045', 'cp-plan-count', 2024)).toBe(276);
  const inNeed = await readText(
    lines(
      `${HEAD_IN_NEED},category,Anypoint_episodes,Anypoint_child,Started_episodes,Started_child,Ended_episodes,Ended_child,At31_episodes,awaiting_assessment`,
      `${IN_NEED},Children in Need,4531,4140,2200,1970,2472,2275,2059,95`,
    ),
  );
  expect(found(inNeed)).toEqual([]);
  expect(inNeed.index.total('E06000045', 'cin-count', 2024)).toBe(2059);
});

test('columns in any order and letter case, semicolons, quotes, a byte-order mark, a financial year', async () => {
  const read = await readText(
    '\uFEFFCHILDREN_COUNT;population_type;New_LA_Code;la_name;region_name;region_code;country_name;country_code;geographic_level;time_identifier;time_period;rate_per_10000;population_estimate\r\n' +
      '"489";Children looked after on 31 March each year;E06000045;"Southampton";South East;E12000008;England;E92000001;Local authority;Financial year;202324;97;50594\r\n',
  );
  expect(found(read)).toEqual([]);
  expect(read.index.total('E06000045', 'cla-count', 2024)).toBe(489);
});

test('national and regional rows, and an earlier code of the same council', async () => {
  const row = (level: string, region: string, name: string, code: string, count: number) =>
    `2024,Reporting year,${level},E92000001,England,${region},,${name},${code},Children looked after on 31 March each year,,${count},`;
  const read = await readText(
    lines(
      'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,la_name,new_la_code,population_type,population_estimate,children_count,rate_per_10000',
      row('National', '', '', '', 83530),
      '2024,Reporting year,Regional,E92000001,England,E12000008,South East,,,Children looked after on 31 March each year,,12000,',
      row('Local authority', 'E12000001', 'Northumberland', 'E06000048', 420),
    ),
  );
  expect(found(read)).toEqual([]);
  expect(read.index.total('E92000001', 'cla-count', 2024)).toBe(83530);
  expect(read.index.total('E12000008', 'cla-count', 2024)).toBe(12000);
  expect(read.index.total('E06000057', 'cla-count', 2024)).toBe(420);
});
