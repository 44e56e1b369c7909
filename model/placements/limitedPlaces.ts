import type { LimitedPlaces, PlacesMonth } from '../schema/placements.ts';
import { weekDates } from '../time/horizon.ts';
import { chanceOf } from '../uncertainty/chance.ts';
import { spreadOf } from '../uncertainty/spread.ts';
import { fanOf } from './fan.ts';
import { firstWeekShort, occupancy, placesFor, unmet } from './places.ts';
import type { PlacementsRun } from './placementsRun.ts';
import { weeklyColumn, yearlyColumn, type PlacementsReader } from './placementsTables.ts';

/** What the tables say of a type with limited places. @param l its place among them */
export function limitedPlaces(run: PlacementsRun, read: PlacementsReader, l: number): LimitedPlaces {
  const { plan, months } = run;
  const type = run.limited[l]!;
  const needed = read.weeks(weeklyColumn.needed(type));
  const there = read.weeks(weeklyColumn.there(type));
  const places = read.weeks(weeklyColumn.places(plan, l));
  const replications = needed[0]!.length;
  const each = Array.from({ length: replications }, (_, r) => r);
  const ofRun = (byWeek: readonly Float32Array[], r: number) => byWeek.map((values) => values[r]!);
  const first = Float64Array.from(each, (r) => {
    const week = firstWeekShort(ofRun(needed, r), ofRun(places, r));
    // Never short comes after the last week.
    return week < 0 ? plan.horizon.weeks : week;
  });
  const mostIn = (chosen: readonly number[]) =>
    Float64Array.from(each, (r) => Math.max(...chosen.map((week) => needed[week]![r]!)));
  const weeks = needed.map((_, week) => week);
  const most = mostIn(weeks);
  const countOf = (met: (r: number) => boolean) => each.filter(met).length;
  const dates = weekDates(plan.horizon);
  const dateOf = (week: number) => dates[week] ?? null;
  return {
    placement: plan.typeIds[type]!,
    overflowTo: plan.typeIds[plan.overflow.overflowTo[type]!]!,
    placesByWeek: fanOf(places),
    unmetByWeek: fanOf(needed.map((row, week) => row.map((value, r) => unmet(value, places[week]![r]!)))),
    firstWeekShort: {
      chance: chanceOf(
        countOf((r) => first[r]! < weeks.length),
        replications,
      ),
      p10: dateOf(placesFor(0.1, first)),
      p50: dateOf(placesFor(0.5, first)),
      p90: dateOf(placesFor(0.9, first)),
    },
    months: months.labels.map((label, month): PlacesMonth => {
      const chosen = weeks.filter((week) => months.ofWeek[week] === month);
      const mostNow = mostIn(chosen);
      const fewest = Float64Array.from(each, (r) => Math.min(...chosen.map((week) => places[week]![r]!)));
      return {
        month: label,
        shortSoFar: chanceOf(
          countOf((r) => first[r]! <= chosen.at(-1)!),
          replications,
        ),
        shortInMonth: chanceOf(
          countOf((r) => chosen.some((week) => needed[week]![r]! > places[week]![r]!)),
          replications,
        ),
        places: spreadOf(fewest),
        neededFor80: placesFor(0.8, mostNow),
        neededFor95: placesFor(0.95, mostNow),
      };
    }),
    neededThroughout: { for80: placesFor(0.8, most), for95: placesFor(0.95, most) },
    years: plan.horizon.financialYears.map(({ label, whole, firstWeek, daysByWeek }, year) => {
      const over = (byWeek: readonly Float32Array[], r: number) =>
        daysByWeek.reduce((sum, days, i) => sum + days * byWeek[firstWeek + i]![r]!, 0);
      const found = each.flatMap((r) => occupancy(over(there, r), over(places, r)) ?? []);
      return {
        year: label,
        whole,
        refused: spreadOf(read.year(yearlyColumn.refused(l), year)),
        occupancy: found.length === 0 ? null : spreadOf(Float64Array.from(found)),
      };
    }),
  };
}
