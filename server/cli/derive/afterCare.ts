import type { AfterCareLine, ReentryRow } from '../../../model/schema/afterCare.ts';
import type { Register } from './register.ts';

/** What goes on beside placements: most of it judgement, as no paper of the council gives a cost. */
export function afterCareLines(register: Register): AfterCareLine[] {
  const sourced = (id: string) => ({ value: register.number(id), source: id });
  return [
    {
      id: 'care-leavers',
      label: 'Care leavers',
      fedBy: { exits: 'turned-18' },
      children: sourced('care-leavers-october-2022'),
      lastsYears: register.range('care-leavers-last'),
      weeklyCostGbp: register.range('care-leavers-weekly-cost'),
      source: 'care-leaver-staffing',
    },
    {
      id: 'staying-put',
      label: 'Young people staying with their foster carers',
      fedBy: { exits: 'turned-18' },
      share: register.range('staying-put-share'),
      children: register.range('staying-put-children'),
      lastsYears: register.range('staying-put-last'),
      weeklyCostGbp: register.range('staying-put-weekly-cost'),
      annualUplift: register.range('uplift-own-foster'),
      source: 'exits-2024-stayed-with-carers',
    },
    {
      id: 'guardian-allowances',
      label: 'Allowances after special guardianship and child arrangements orders',
      fedBy: { exits: 'special-guardianship' },
      share: register.range('guardian-allowance-share'),
      children: register.range('guardian-allowance-children'),
      lastsYears: register.range('guardian-allowance-last'),
      weeklyCostGbp: register.range('guardian-allowance-weekly-cost'),
      annualUplift: register.range('uplift-kinship'),
      source: 'guardian-allowance-gap',
    },
    {
      id: 'diverted',
      label: 'Social work for children who do not enter care',
      fedBy: { fewerEntries: 'family' },
      share: register.range('diverted-share'),
      lastsYears: register.range('diverted-last'),
      weeklyCostGbp: sourced('social-work-child-in-need'),
      source: 'social-work-child-in-need',
    },
    {
      id: 'home-support',
      label: 'Social work after a return home',
      fedBy: { exits: 'returned-home' },
      share: register.range('home-support-share'),
      children: register.range('home-support-children'),
      lastsYears: register.range('home-support-last'),
      weeklyCostGbp: sourced('social-work-child-in-need'),
      source: 'social-work-child-in-need',
    },
    {
      id: 'unaccompanied-grant',
      label: 'Grant for unaccompanied children in care',
      fedBy: { entries: 'unaccompanied' },
      children: sourced('unaccompanied-2024'),
      lastsYears: register.range('unaccompanied-stay'),
      incomeGbpPerNight: register.range('unaccompanied-grant'),
      source: 'unaccompanied-2024',
    },
  ];
}

/** Children whom a measure takes home come back as children who return home do anywhere. */
export const returnsToCare = (register: Register): ReentryRow[] => [
  {
    reason: 'returned-home',
    shareWithinYear: {
      value: register.number('re-entry-within-a-year'),
      source: 're-entry-within-a-year',
    },
    stream: 'family',
    source: 're-entry-within-a-year',
  },
];
