"""
Whole children, week by week (docs/model.md, sections 3 and 4): a comparator of `npm run bench`. It reads two plans as plain
numbers (see dumpPlan.ts) and runs all replications of a plan at once, every child of every replication as an element of
arrays. Draws are numpy's own, so its children are not the engine's; sums agree on average.
"""
import sys
import time
from types import SimpleNamespace

import numpy as np

DT = 7 / 365.25
ADULT = 940
NODES = 512
EXIT, MOVE, SETTLE = 0, 1, 2
BATCH = 100


def read_plan(numbers):
    one = lambda: next(numbers)
    whole = lambda: int(next(numbers))
    many = lambda n: np.array([next(numbers) for _ in range(n)])
    ints = lambda n: many(n).astype(np.int64)
    p = SimpleNamespace()
    names = """weeks types bands streams causes reasons params ranges varieds years exit_rates entry_rates additions
    diversions stocks price_changes added recruitments counted cp cp_starts cp_ends"""
    for name in names.split():
        setattr(p, name, whole())
    p.pairs, p.groups, W = p.streams * p.bands, p.types * 2 * p.bands, p.weeks
    timing = lambda: (whole(), many(W + 1))
    entry_measure = lambda: (timing(), whole(), ints(whole()))
    amount = lambda: (timing(), whole())
    p.band_from, p.band_to, p.year = ints(p.bands), ints(p.bands), ints(W)
    p.overflow_to, p.order, p.expected = ints(p.types), ints(p.types), many(p.params)
    p.range = [(whole(), one(), one(), one(), many(NODES + 1), many(NODES + 1)) for _ in range(p.ranges)]
    p.varied = [(one(), whole(), whole()) for _ in range(p.varieds)]
    p.first_cause, p.kind, p.target = ints(p.groups + 1), ints(p.causes), ints(p.causes)
    p.rate_param, p.cause_varied = ints(p.causes), ints(p.causes)
    p.changed_by = [ints(whole()) for _ in range(p.causes)]
    p.exit_rate = [amount() for _ in range(p.exit_rates)]
    ints(p.bands)
    p.stream = [(whole(), whole(), one(), many(p.bands)) for _ in range(p.streams)]
    p.entry_rate = [entry_measure() for _ in range(p.entry_rates)]
    p.addition = [entry_measure() for _ in range(p.additions)]
    p.mix = many(p.pairs * p.types).reshape(p.pairs, p.types)
    p.diversion = [(timing(), whole(), whole(), whole(), ints(p.pairs)) for _ in range(p.diversions)]
    p.stock = ints(4 * p.stocks).reshape(-1, 4)
    p.cost, p.uplift, p.uplifts = ints(p.types), ints(p.types), ints(W)
    p.price_change = [(whole(), timing(), whole()) for _ in range(p.price_changes)]
    p.step = ints((W + 1) * p.types).reshape(W + 1, p.types)
    p.place = [(whole(), timing(), whole()) for _ in range(p.added)]
    p.recruitment = [(whole(), whole(), whole(), whole(), many(W + 1)) for _ in range(p.recruitments)]
    ints(p.types)
    p.count = [(timing(), whole(), one(), whole(), whole(), ints(p.types * p.bands) > 0) for _ in range(p.counted)]
    if p.cp:
        p.plan = ints(8)
        p.cp_start = [amount() for _ in range(p.cp_starts)]
        p.cp_end = [amount() for _ in range(p.cp_ends)]
    # Causes of a group side by side, so that a draw can be held against all of them at once.
    width = int(np.diff(p.first_cause).max())
    p.cause_of = np.full((p.groups, width), p.causes, dtype=np.int64)
    for g in range(p.groups):
        own = np.arange(p.first_cause[g], p.first_cause[g + 1])
        p.cause_of[g, : len(own)] = own
    p.band_of_age = np.searchsorted(p.band_to, np.arange(ADULT + 1), side="right").astype(np.int32)
    p.band_of_age[ADULT] = p.bands - 1
    return p


def pert(cumulative, u):
    """By inversion of the table, on a straight line between its nodes."""
    t = np.interp(u, cumulative, np.linspace(0, 1, NODES + 1))
    return t**3 * (10 - 15 * t + 6 * t * t)


def draw_values(p, R, rng):
    values = np.repeat(p.expected[None], R, axis=0)
    shared = {}
    for index, word, low, width, cumulative, _ in p.range:
        if word not in shared:
            shared[word] = rng.random(R)
        values[:, index] = low + width * pert(cumulative, shared[word])
    factors = np.ones((p.varieds + 1, R, p.years))  # the last row stands for rates that stay put
    for row, (_, v, d) in enumerate(p.varied):
        v, d = values[:, v, None], values[:, d, None]
        z = rng.standard_normal((R, p.years))
        z[:, 0] = 0
        drift = d * z - d * d / 2
        drift[:, 0] = 0
        factors[row] = np.exp(np.cumsum(drift, axis=1) + v * rng.standard_normal((R, p.years)) - v * v / 2)
    return values, factors


def strength(values, timing, week):
    return values[:, timing[0]] * timing[1][week]


def changed(s, change):
    return np.maximum(0, 1 + s * change)


def hazards(p, values, factors, week):
    """By replication and group: the chance of an event, and causes as running shares."""
    rates = values[:, p.rate_param] * factors[p.cause_varied, :, p.year[week]].T
    if p.exit_rate:
        by = [changed(strength(values, t, week), values[:, a]) for t, a in p.exit_rate]
        for cause, measures in enumerate(p.changed_by):
            for m in measures:
                rates[:, cause] *= by[m]
    rates = np.concatenate([rates, np.zeros((len(rates), 1))], axis=1)[:, p.cause_of]
    running = np.cumsum(rates, axis=2)
    total = running[:, :, -1].copy()
    running /= np.where(total > 0, total, 1)[:, :, None]
    return (1 - np.exp(-total * DT)).astype(np.float32).ravel(), running.astype(np.float32).reshape(-1, rates.shape[2])


def entries_in(p, values, factors, week):
    base = np.concatenate([values[:, per_year, None] * share for per_year, _, _, share in p.stream], axis=1)
    rows = np.repeat([varied for _, varied, _, _ in p.stream], p.bands)
    entries = base * factors[rows, :, p.year[week]].T
    for t, a, chosen in p.entry_rate:
        entries[:, chosen] *= changed(strength(values, t, week), values[:, a])[:, None]
    for t, a, chosen in p.addition:
        total = base[:, chosen].sum(axis=1)
        share = np.divide(strength(values, t, week) * values[:, a], total, out=np.zeros(len(total)), where=total > 0)
        entries[:, chosen] += share[:, None] * base[:, chosen]
    return np.maximum(0, entries) * DT


def places_in(p, values, week):
    places = np.where(p.step[week] < 0, np.inf, values[:, np.maximum(0, p.step[week])])
    for t, timing, a in p.place:
        places[:, t] += strength(values, timing, week) * values[:, a]
    for t, delivery, households, per, years in p.recruitment:
        places[:, t] += values[:, delivery] * values[:, households] * values[:, per] * years[week]
    return np.maximum(0, places)


def first_of_each(rep, wanted, rng):
    """For every element whether it is among the `wanted[rep]` first of its replication, in random order."""
    order = np.lexsort((rng.random(len(rep)), rep))
    sorted_rep = rep[order]
    rank = np.arange(len(rep)) - np.searchsorted(sorted_rep, sorted_rep)
    chosen = np.zeros(len(rep), dtype=bool)
    chosen[order] = rank < wanted[sorted_rep]
    return chosen


def child_protection(p, values, factors, R, rng):
    initial = np.floor(values[:, p.plan[0]] + rng.random(R)).astype(np.int64)
    established = np.floor(values[:, p.plan[1]] + rng.random(R)).astype(np.int64)
    total = 0
    for week in range(p.weeks):
        total += (initial + established).sum()
        starts = values[:, p.plan[2]] * factors[p.plan[6], :, p.year[week]]
        for t, a in p.cp_start:
            starts = starts + strength(values, t, week) * values[:, a]
        factor = factors[p.plan[7], :, p.year[week]].copy()
        for t, a in p.cp_end:
            factor *= changed(strength(values, t, week), values[:, a])
        ends, establish = factor * values[:, p.plan[4]], values[:, p.plan[3]]
        leave = rng.binomial(initial, 1 - np.exp(-(ends + establish) * DT))
        on = rng.binomial(leave, np.divide(establish, ends + establish, out=np.zeros(R), where=ends + establish > 0))
        established = established - rng.binomial(established, 1 - np.exp(-factor * values[:, p.plan[5]] * DT)) + on
        initial = initial - leave + rng.poisson(np.maximum(0, starts) * DT)
    return total


def run(p, R, rng):
    """Child-weeks, exits and overflow, CP plan-weeks and spend of R replications."""
    values, factors = draw_values(p, R, rng)
    plan_weeks = child_protection(p, values, factors, R, rng) if p.cp else 0
    cells = p.types * p.bands
    whole = np.floor(values[:, p.stock[:, 3]] + rng.random((R, p.stocks))).astype(np.int64)
    row = np.tile(np.arange(p.stocks), R).repeat(whole.ravel())
    rep = np.arange(R, dtype=np.int32).repeat(whole.sum(axis=1))
    kind = (p.stock[row, 0] * 2 + p.stock[row, 1]).astype(np.int32)
    low, high = p.band_from[p.stock[row, 2]], p.band_to[p.stock[row, 2]]
    birth = (-(low + np.floor(rng.random(len(row)) * (high - low)))).astype(np.int32)
    in_care = np.zeros((R, p.types), dtype=np.int64)
    np.add.at(in_care, (rep, kind >> 1), 1)
    places_draw = rng.random((R, p.types))
    cumulative = rng.random((p.counted, R))
    mix = np.cumsum(p.mix, axis=1)
    price = values[:, p.cost]
    child_weeks = events = spend = 0
    for week in range(p.weeks):
        if week == 0 or p.exit_rate or p.year[week] != p.year[week - 1]:
            chance, running = hazards(p, values, factors, week)
        # 1. Count.
        band = p.band_of_age[week - birth]
        counts = np.bincount(rep * cells + (kind >> 1) * p.bands + band, minlength=R * cells)
        by_type = counts.reshape(R, p.types, p.bands).sum(axis=2)
        cost = price * (1 + values[:, p.uplift]) ** p.uplifts[week]
        for t, timing, a in p.price_change:
            cost[:, t] *= changed(strength(values, timing, week), values[:, a])
        child_weeks += by_type.sum()
        spend += (by_type * cost).sum()
        # 2. Events.
        group = rep * p.groups + kind * p.bands + band
        met = np.flatnonzero(rng.random(len(rep), dtype=np.float32) < chance[group])
        place = (rng.random(len(met), dtype=np.float32)[:, None] >= running[group[met]]).sum(axis=1)
        cause = p.cause_of[group[met] % p.groups, np.minimum(place, p.cause_of.shape[1] - 1)]
        what = p.kind[cause]
        kind[met[what == SETTLE]] |= 1
        left = met[what == EXIT]
        moved, to = met[what == MOVE], p.target[cause[what == MOVE]]
        gone = np.zeros(len(rep), dtype=bool)
        gone[left] = True
        away = gone.copy()
        away[moved] = True
        events += len(left)
        # 3. Counted measures.
        for m, (timing, per_year, _, reason, target, mask) in enumerate(p.count):
            was = np.floor(cumulative[m])
            cumulative[m] += np.maximum(0, strength(values, timing, week) * values[:, per_year] * DT)
            due = np.floor(cumulative[m]) - was
            if not due.any():
                continue
            eligible = np.flatnonzero((due[rep] > 0) & mask[(kind >> 1) * p.bands + band] & ~away)
            taken = eligible[first_of_each(rep[eligible], due, rng)]
            away[taken] = True
            if reason >= 0:
                gone[taken] = True
                events += len(taken)
            else:
                moved, to = np.concatenate([moved, taken]), np.concatenate([to, np.full(len(taken), target)])
        # 4. Ageing: who turns 18 leaves, also on the way.
        adult = np.flatnonzero((week - birth == ADULT - 1) & ~gone)
        events += len(adult)
        gone[adult] = True
        away[adult] = True
        staying = ~gone[moved]
        moved, to = moved[staying], to[staying]
        out = np.flatnonzero(away)
        in_care -= np.bincount(rep[out] * p.types + (kind[out] >> 1), minlength=R * p.types).reshape(R, p.types)
        # 5. Entries.
        number = rng.poisson(entries_in(p, values, factors, week)).ravel()
        pair = np.tile(np.arange(p.pairs), R).repeat(number)
        new_rep = np.arange(R, dtype=np.int32).repeat(number.reshape(R, p.pairs).sum(axis=1))
        low, high = p.band_from[pair % p.bands], p.band_to[pair % p.bands]
        new_birth = (week + 1 - low - np.floor(rng.random(len(pair)) * (high - low))).astype(np.int32)
        new_to = (rng.random(len(pair))[:, None] >= mix[pair]).sum(axis=1).clip(max=p.types - 1)
        if p.diversion:
            divert(p, values, week, new_rep, pair, new_to, rng)
        # 6. Capacity.
        arriving_rep, arriving_to = np.concatenate([rep[moved], new_rep]), np.concatenate([to, new_to])
        places = np.floor(places_in(p, values, week + 1) + places_draw)
        for t in p.order:
            here = np.flatnonzero(arriving_to == t)
            if len(here) and p.step[week + 1, t] >= 0:
                room = np.maximum(0, places[:, t] - in_care[:, t])
                refused = here[~first_of_each(arriving_rep[here], room, rng)]
                events += len(refused)
                arriving_to[refused] = p.overflow_to[t]
                here = here[arriving_to[here] == t]
            in_care[:, t] += np.bincount(arriving_rep[here], minlength=R)
        kind[moved] = (arriving_to[: len(moved)] * 2 + (kind[moved] & 1)).astype(np.int32)
        keep = ~gone
        rep = np.concatenate([rep[keep], new_rep])
        birth = np.concatenate([birth[keep], new_birth])
        kind = np.concatenate([kind[keep], (arriving_to[len(moved) :] * 2).astype(np.int32)])
    return child_weeks, events, plan_weeks, spend


def divert(p, values, week, rep, pair, to, rng):
    """Shares of one type above 1 together are scaled to 1."""
    shares = [np.maximum(0, strength(values, timing, week) * values[:, share]) for timing, share, *_ in p.diversion]
    own = np.stack([s[rep] * ((to == d[2]) & (d[4][pair] > 0)) for s, d in zip(shares, p.diversion)], axis=1)
    total = own.sum(axis=1, keepdims=True)
    running = np.cumsum(own / np.maximum(1, total), axis=1)
    place = (rng.random(len(rep))[:, None] >= running).sum(axis=1)
    sent = place < len(p.diversion)
    to[sent] = np.array([d[3] for d in p.diversion])[place[sent]]


def main():
    replications = int(sys.argv[1])
    numbers = iter(map(float, sys.stdin.read().split()))
    plans = [read_plan(numbers), read_plan(numbers)]
    rng = np.random.default_rng(int(sys.argv[2]))
    start = time.process_time()
    sums = np.zeros(4)
    for batch in range(0, replications, BATCH):
        R = min(BATCH, replications - batch)
        for sign, p in zip((1, -1), plans):
            child_weeks, events, plan_weeks, spend = run(p, R, rng)
            sums += [child_weeks, events, plan_weeks, sign * spend]
    ms = (time.process_time() - start) * 1000
    print(f"{ms:.3f} {sums[0]:.0f} {sums[1]:.0f} {sums[2]:.0f} {sums[3] / replications:.3f}")


main()
