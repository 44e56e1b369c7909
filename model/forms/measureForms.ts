import type { MeasureKind } from '../schema/measure.ts';
import type { UnitName } from '../numbers/units.ts';

/** A number of a measure: which field, what it counts and what to call it. */
export interface NumberField {
  field: string;
  label: string;
  unit: UnitName;
  /** What typing it does, where the label cannot say it: which sign does what. */
  hint?: string;
  optional?: true;
}

/** What a measure acts on: one of the baseline's ids, or several of them, none meaning all. */
export interface ChoiceField {
  field: 'placement' | 'from' | 'to' | 'reason' | 'placements' | 'ageBands' | 'streams';
  label: string;
}

/** One kind of measure as a form: its name, what it does, and its own fields. Those every kind has are apart. */
export interface MeasureForm {
  kind: MeasureKind;
  title: string;
  /** One sentence for the menu and the head of its help. */
  does: string;
  /** What to keep in mind. */
  help: string;
  numbers: readonly NumberField[];
  choices: readonly ChoiceField[];
}

const AGES: ChoiceField = { field: 'ageBands', label: 'Ages' };
const STREAMS: ChoiceField = { field: 'streams', label: 'Which entries' };
const PLACEMENT: ChoiceField = { field: 'placement', label: 'Placement type' };
const FROM: ChoiceField = { field: 'from', label: 'From' };
const TO: ChoiceField = { field: 'to', label: 'To' };
const REASON: ChoiceField = { field: 'reason', label: 'Reason for leaving' };
const PLACEMENTS: ChoiceField = { field: 'placements', label: 'From which placements' };

const change = (label: string, hint: string): NumberField => ({
  field: 'change',
  label,
  unit: 'change',
  hint,
});
const childrenPerYear = (label: string, hint?: string): NumberField => ({
  field: 'childrenPerYear',
  label,
  unit: 'children-a-year',
  ...(hint !== undefined && { hint }),
});

const FORMS: { [K in MeasureKind]: Omit<MeasureForm, 'kind'> } = {
  entries: {
    title: 'Children entering care, by number',
    does: 'So many fewer, or more, children enter care each year.',
    help: 'Spread over the chosen ages by their share of entries. A group cannot lose more entries than it has.',
    numbers: [childrenPerYear('Change in entries', 'Minus for entries avoided, plus for more.')],
    choices: [AGES, STREAMS],
  },
  'entry-rate': {
    title: 'Children entering care, in per cent',
    does: 'A percentage fewer, or more, children enter care than without it.',
    help: 'Applied to the baseline’s entries before any change by number. Two such measures multiply.',
    numbers: [change('Change in entries', 'Minus for fewer: −20 is a fifth fewer.')],
    choices: [AGES, STREAMS],
  },
  exits: {
    title: 'Children leaving care, by number',
    does: 'So many more children leave care each year for a reason, such as going home.',
    help: 'Taken evenly from those who could leave; never more than are there.',
    numbers: [childrenPerYear('More children leaving')],
    choices: [REASON, PLACEMENTS, AGES],
  },
  'exit-rate': {
    title: 'Children leaving care, in per cent',
    does: 'Children leave care for a reason more, or less, often than without it.',
    help: 'Changes the rate of that reason alone; other ways out stay as they are.',
    numbers: [change('Change in how often', 'Plus for more often: 10 is a tenth more.')],
    choices: [REASON, PLACEMENTS, AGES],
  },
  'step-down': {
    title: 'Moves between placements',
    does: 'So many children a year move from one kind of placement to another.',
    help: 'Where the new kind is full, children go on to where it overflows.',
    numbers: [childrenPerYear('Children moved')],
    choices: [FROM, TO, AGES],
  },
  'entry-mix': {
    title: 'Where children are first placed',
    does: 'A share of those who would enter one kind of placement enter another instead.',
    help: 'Only children entering care are placed differently; those already placed stay.',
    numbers: [{ field: 'share', label: 'Share placed differently', unit: 'share' }],
    choices: [FROM, TO, AGES, STREAMS],
  },
  capacity: {
    title: 'Places opened or closed',
    does: 'Adds or takes away places of one kind, with their fixed cost and capital.',
    help: 'Fixed cost and financing count whether places are filled or not. Capital is shown apart and is in no saving.',
    numbers: [
      { field: 'places', label: 'Places', unit: 'places', hint: 'Minus where places close.' },
      { field: 'weeklyFixedCostGbp', label: 'Fixed cost', unit: 'gbp-a-week', optional: true },
      { field: 'capitalGbp', label: 'Capital', unit: 'gbp', optional: true },
      { field: 'financingGbpPerYear', label: 'Financing of capital', unit: 'gbp-a-year', optional: true },
    ],
    choices: [PLACEMENT],
  },
  'own-home': {
    title: 'Council home instead of bought places',
    does: 'Children who would live in bought places of one kind live in a home of the council.',
    help: 'Staff are paid from the opening on, filled or not. Who is in care, and where, stays the same; only what it costs changes. Capital is shown apart and is in no saving.',
    numbers: [
      { field: 'places', label: 'Places', unit: 'places' },
      { field: 'weeklyFixedCostGbp', label: 'Staffing, filled or not', unit: 'gbp-a-week' },
      {
        field: 'weeklyCostGbp',
        label: 'Further cost of a filled place',
        unit: 'gbp-a-week',
        optional: true,
      },
      {
        field: 'occupancy',
        label: 'Planned occupancy',
        unit: 'occupancy',
        hint: 'Left out: every place filled.',
        optional: true,
      },
      { field: 'soldPlaces', label: 'Places sold to others', unit: 'places', optional: true },
      { field: 'soldPlaceWeeklyGbp', label: 'Income of a sold place', unit: 'gbp-a-week', optional: true },
      {
        field: 'delayWeeks',
        label: 'Opens late by',
        unit: 'weeks',
        hint: 'Weeks after the start date; a range where nobody knows.',
        optional: true,
      },
      { field: 'capitalGbp', label: 'Capital', unit: 'gbp', optional: true },
      { field: 'financingGbpPerYear', label: 'Financing of capital', unit: 'gbp-a-year', optional: true },
    ],
    choices: [PLACEMENT],
  },
  'foster-recruitment': {
    title: 'Foster carers recruited',
    does: 'Each year so many households join, net of those who leave, and bring places.',
    help: 'Places build up evenly from the start date; there is no further ramp.',
    numbers: [
      {
        field: 'householdsPerYear',
        label: 'Households joining, net',
        unit: 'households-a-year',
        hint: 'Minus where more leave than join.',
      },
      { field: 'childrenPerHousehold', label: 'Places a household', unit: 'children-a-household' },
    ],
    choices: [PLACEMENT],
  },
  'unit-cost': {
    title: 'Price of a placement',
    does: 'One kind of placement becomes cheaper or dearer by a percentage.',
    help: 'On top of the yearly price rise of the baseline.',
    numbers: [change('Change in weekly cost', 'Minus for cheaper.')],
    choices: [PLACEMENT],
  },
  'cp-starts': {
    title: 'Child protection plans started',
    does: 'So many fewer, or more, child protection plans start each year.',
    help: 'Plans are counted apart from children in care: this alone saves no placement spend. A link from plans to entries can be stated; it is off unless somebody states it, since a large fall in plans need not bring one in care. In Southampton plans started fell 30% from 2018-20 to 2024 and entries 12%, and no published figure says how many plans end in care. Leave unaccompanied children out of the link, and do not also count the same entries avoided in a measure of their own.',
    numbers: [
      {
        field: 'plansPerYear',
        label: 'Change in plans started',
        unit: 'plans-a-year',
        hint: 'Minus for fewer.',
      },
      {
        field: 'entriesPerPlan',
        label: 'Entries to care that go with each plan',
        unit: 'entries-a-plan',
        hint: 'Off where it is empty. 0.1: ten plans fewer a year are one entry fewer a year.',
        optional: true,
      },
    ],
    choices: [{ field: 'streams', label: 'Which entries go with plans' }],
  },
  'cp-ends': {
    title: 'Child protection plans ended',
    does: 'Child protection plans end more, or less, often than without it.',
    help: 'Changes both end rates: of new plans and of established ones.',
    numbers: [change('Change in how often', 'Plus for more often.')],
    choices: [],
  },
  cash: {
    title: 'Cash saved or spent',
    does: 'Sums by financial year that no other kind works out, such as agency staff.',
    help: 'Taken over as they are: nothing is forecast about them. Each sum counts for its whole year, whatever the start date.',
    numbers: [],
    choices: [],
  },
};

/** The forms in the order of the menu: demand first, then places and prices, then plans and cash. */
export const MEASURE_FORMS: readonly MeasureForm[] = (
  Object.entries(FORMS) as [MeasureKind, Omit<MeasureForm, 'kind'>][]
).map(([kind, form]) => ({ kind, ...form }));

export const formOf = (kind: MeasureKind): MeasureForm => ({ kind, ...FORMS[kind] });
