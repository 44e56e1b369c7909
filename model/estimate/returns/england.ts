/** What rates are drawn towards where an authority has next to no events of its own. */
export interface EnglandRates {
  /** Exits before 18 a child and year by outcome group, by the department's five bands from the youngest. */
  exits: Readonly<Record<string, readonly number[]>>;
  /** A sentence: where they are from. */
  source: string;
}

/**
 * England, year to 31 March 2025: exits before 18 by age (5, 18, 11, 14 and 12% of 34,450) over the children of that age
 * (4, 12, 18, 38 and 27% of 82,650), shared out by reason (published: adoption 8.8%, guardianship and child arrangements
 * 15.0%, home or to relatives 24.4%, rest) with the open-data baseline's weights of age within a reason. Crude: they
 * count as one event does.
 */
export const ENGLAND_2025: EnglandRates = {
  exits: {
    adoption: [0.145, 0.19, 0.034, 0, 0],
    permanence: [0.16, 0.18, 0.1, 0.02, 0.003],
    home: [0.19, 0.22, 0.1, 0.09, 0.045],
    independence: [0, 0, 0, 0, 0.02],
    'adult-care': [0, 0, 0, 0, 0.003],
    other: [0.025, 0.02, 0.02, 0.045, 0.115],
  },
  source:
    'Department for Education, Children looked after in England, 2025: exits before 18 by age and by reason over children on 31 March, shared out by the weights of the open-data baseline.',
};
