/**
 * Verdicts on Southampton's papers that were worked out by hand, in the reference material. A row there is named by
 * how it begins; what it concludes is the pattern. Where ours is another one, it says why.
 */
export interface ByHand {
  claim: string;
  row: string;
  concludes: RegExp;
  ours: 'holds' | 'off-by' | 'contradicts' | 'cannot-be-checked';
  because?: string;
}

const row = (
  claim: string,
  ours: ByHand['ours'],
  row: string,
  concludes: RegExp,
  because?: string,
): ByHand => ({ claim, row, concludes, ours, ...(because && { because }) });

export const byHand: readonly ByHand[] = [
  // 1. The plan's table
  row('plan-net-change', 'holds', 'Net = entering - exiting', /holds/),
  row('plan-running-stock', 'holds', 'Totals run on', /holds/),
  row('plan-opening-stock', 'off-by', 'Opening stock behind the 22/23 row', /off by 3/),
  row('plan-rates', 'contradicts', 'Rate column, population implied', /last three contradict/),
  row(
    'plan-rates',
    'contradicts',
    'Rates 85/72/61 on that population',
    /off by 2\.3, 3\.9, 4\.0/,
    'two of the three differ by more than 5%',
  ),
  row('plan-entry-rates', 'holds', 'One population for rows 1-2', /holds/),
  row('forty-fewer-each-year', 'off-by', '40 fewer entering per year', /off by 2 and 8/),
  row('six-fewer-a-month', 'off-by', 'Combined net fall of 6 a month', /holds for 24\/25 and 25\/26 only/),
  row('two-more-a-month', 'holds', '"2 more a month"', /holds/),
  row('exits-2024-25-reasons', 'off-by', '24/25 exits of 215', /2 short/),
  row('run-rates-to-date', 'off-by', 'SGO/CAO 28 to date', /off by 2/),
  // 2. Outturn
  row('stock-start-2023-24', 'contradicts', 'Stock at the start', /contradicts, by 34/),
  row('stock-end-2023-24', 'off-by', 'Stock at the end', /agree within 1-4/),
  row('entries-2023-24-two-papers', 'off-by', 'Entering', /off by 7/),
  row('exits-2023-24-two-papers', 'contradicts', 'Exiting', /contradicts, by 45/),
  row('net-2023-24-two-papers', 'contradicts', 'Net |', /contradicts, by 38/),
  row('annual-report-2023-24', 'off-by', '000 alone: 505+173-187', /off by 3/),
  row('annual-report-flows-from-the-plan', 'contradicts', '539+173-187', /does not fit 004/),
  row('exit-rate-annual-report', 'contradicts', '000 exit rate 42', /contradicts/),
  row('stock-rates-two-papers', 'off-by', 'Rate for 487 or 488', /different population bases/),
  row(
    'entry-rate-beside-neighbours',
    'cannot-be-checked',
    'Entry rate against neighbours',
    /no neighbour value printed/,
  ),
  // 3. Savings
  row('savings-total', 'off-by', 'TOTAL row 3.08', /off by 0\.10, 0\.04, \*\*-1\.34\*\*/),
  row(
    'demand-line-and-recurring',
    'off-by',
    'Table 1.0/5/10.9',
    /off by 0\.2 and 0\.3; contradicts as annual/,
  ),
  row('cohorts-stack', 'off-by', 'Recurring v. one-year cohort', /by 0\.45 and 0\.35/),
  row('demand-line-and-one-year', 'contradicts', '1/2.75/1.9 v. 1.0/5/10.9', /not the source/),
  row('additional-million', 'holds', '"Additional £1m"', /holds/),
  row('combined-saving', 'off-by', 'Total £1.66m', /off by £0\.02m/),
  row('combined-saving-rounded', 'holds', 'Total £1.66m', /holds using the rounded £1m/),
  row('demand-line-at-average-cost', 'contradicts', 'Whole planned fall valued', /far from 10\.9/),
  row('transport-first-year', 'contradicts', 'Transport £1.5m', /sits in 25\/26, not 24\/25/),
  row('earlier-savings-twice', 'holds', '£7m earlier savings', /agree/),
  row('earlier-savings-parts', 'cannot-be-checked', '£7m earlier savings', /make-up not given/),
  row('agency-staff-reduction', 'contradicts', 'Agency: 13 now', /16 is above the current 13/),
  row('agency-staff-unit-cost', 'cannot-be-checked', 'Agency: 13 now', /unit value unverified/),
  row('two-more-beside-four', 'contradicts', '£516k, 2 more a month', /1\.55 times the £664k cost/),
  row('one-year-unit-cost', 'contradicts', 'FS one-year cohort', /2\.7 times year 1/),
  row('recurring-at-average-cost', 'contradicts', 'FS recurring £4.2m', /£2\.66m and £4\.44m/),
  // 4. Weekly spend
  row('cost-has-not-matched', 'contradicts', '* "Cost reduction has not matched', /\*\*contradicts\*\*/),
  row(
    'cost-has-not-matched-from-december',
    'holds',
    '* "Cost reduction has not matched',
    /holds for that leg only/,
  ),
  row('three-million-less', 'cannot-be-checked', '* About £3m less than 2021/22', /not testable/),
  // 5. Child protection
  row('cp-june-2025', 'holds', '325-149=176', /holds/),
  row('cp-band', 'holds', '325-149=176', /inside 150-200/),
  row('cp-band-from-other-starts', 'off-by', 'Same fall from the latest', /295 leads below the band/),
  row(
    'cp-starts-and-plans',
    'contradicts',
    '75 fewer starts a year',
    /different measures; plan length not given/,
    "the department's returns give a length, of 0.8 years",
  ),
  row('cp-peak', 'off-by', 'Peak 491', /off by 1/),
  row('cp-below-355', 'holds', 'Below 355', /holds at the three points/),
  row('strategy-discussions-fall', 'holds', '30% fewer strategy discussions', /holds/),
  row('strategy-discussions-enquiries', 'holds', '30% fewer strategy discussions', /holds/),
  // 6. Budgets
  row('overspend-share', 'holds', 'Southampton 7.7 of 63.6', /holds/),
  row('budget-2023-24-twice', 'contradicts', '23/24 budget 63.6', /contradicts/),
  row('budget-per-child', 'off-by', '£1,290 per child', /population about 0\.5k below/),
  row('portsmouth-rise', 'contradicts', 'Portsmouth 2 of 66', /rise contradicts/),
  row('neighbours-overspend-shares', 'holds', 'Hull 2.6/81.5', /hold/),
  row('portsmouth-per-child', 'cannot-be-checked', 'Budget per child, others', /not checkable/),
  row('budget-2014-15-lines', 'holds', '003 L273-L280 budget lines', /holds/),
  // 7. Others
  row('own-foster-share', 'holds', 'Own foster 204', /holds/),
  row('referrals-2022', 'contradicts', 'Referrals: 2,556', /contradicts/),
  row('contacts-target', 'off-by', 'Contacts target under 17k', /not on course/),
  row('rates-2022-papers', 'holds', '001 rates', /holds/),
  row('rates-2022-and-2024-papers', 'off-by', '001 rates', /539 on 51\.8k is 104, not 108/),
  row('march-2022-stock', 'off-by', 'March 2022 start at 566', /off by 3/),
  row('change-in-year-to-october-2022', 'holds', '+14 on a year', /hold/),
  row('social-worker-turnover', 'holds', 'Turnover 47/184', /holds/),
  row('care-leavers-july-2022', 'off-by', 'Care leavers July 2022', /off by 2/),
  // 8. Older papers
  row('stock-2015-16', 'off-by', '580+210-204', /off by 4/),
  row('rates-2015-16', 'off-by', 'Rate 120 for 590', /two bases/),
  row('adopted-share-2015-16', 'off-by', '65 adopted', /off by 3/),
  row('care-leavers-2016', 'holds', 'Care leavers 117+25+34', /hold/),
  row('suitable-share-2016', 'holds', 'Care leavers 117+25+34', /hold/),
  row('missing-share-2016', 'holds', 'Care leavers 117+25+34', /hold/),
  row('stock-target-2016', 'off-by', 'Target 470 by March 2016', /missed by 120/),
  row('suitable-share-2014-and-2015', 'contradicts', 'Suitable accommodation 87%', /contradicts/),
  row('in-city-school-share', 'contradicts', '168 is 54% of 346', /contradicts/),
  row('school-age-share', 'off-by', '168 is 54% of 346', /truncated/),
];
