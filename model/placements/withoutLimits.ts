import type { Plan } from '../rates/plan.ts';

/** The same plan with room in every type. Nothing else of it changes, so that every draw is the same, child by child. */
export const withoutLimits = (plan: Plan): Plan => ({
  ...plan,
  places: { ...plan.places, steps: plan.typeIds.map(() => undefined) },
});
