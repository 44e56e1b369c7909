/*
 * Whole children, event by event (docs/model.md, section 4): the comparator of `npm run bench`. It reads two plans as
 * plain numbers (see dumpPlan.ts), replicates both for as many replications as it is told, and prints milliseconds
 * of processor time and sums over all runs. It keys its draws as the engine does, so that both can be seen to draw the same children.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ADULT 940
#define DT (7.0 / 365.25)
#define NODES 512
#define NEVER 0x7fffffff
#define CHOSEN 64 /* the most (stream, band) pairs, exit-rate measures of a cause, or types */

enum { GONE, IN_CARE, ON_THE_WAY };
enum { EXIT, MOVE, SETTLE };

typedef struct { int delivery; double *ramp; } Timing;
typedef struct { Timing timing; int amount, count, *chosen; } EntryMeasure;
typedef struct { int index; uint32_t word; double low, width, *cumulative, *density; } Range;
typedef struct { uint32_t word; int v, d; } Varied;
typedef struct { Timing timing; int share, from, to, *chosen; } Diversion;
typedef struct { int type; Timing timing; int amount; } TypeMeasure;
typedef struct { int type, delivery, households, per; double *years; } Recruitment;
typedef struct { Timing timing; int perYear; uint32_t word; int reason, to, *mask; } Counted;
typedef struct { int perYear, varied; uint32_t word; double *share; } Stream;
typedef struct { Timing timing; int amount; } Amount;

typedef struct {
  int weeks, types, bands, streams, causes, reasons, params, ranges, varieds, years, exitRates, entryRates, additions,
      diversions, stocks, priceChanges, added, recruitments, counted, cp, cpStarts, cpEnds, pairs, groups;
  int *bandFrom, *bandTo, *year, *overflowTo, *order;
  double *expected;
  Range *range;
  Varied *varied;
  int *firstCause, *kind, *target, *rateParam, *causeVaried, **changedBy, *changes;
  Amount *exitRate;
  uint32_t *bandWord;
  Stream *stream;
  EntryMeasure *entryRate, *addition;
  double *mix;
  Diversion *diversion;
  int *stock; /* type, phase, band, parameter */
  int *cost, *uplift, *uplifts;
  TypeMeasure *priceChange, *place;
  int *step;
  Recruitment *recruitment;
  uint32_t *acceptWord;
  Counted *count;
  int plan[8];
  Amount *cpStart, *cpEnd;
} Plan;

/* ---- Reading ---- */

static double number(void) {
  double x;
  if (scanf("%lf", &x) != 1) exit(2);
  return x;
}
static uint32_t word(void) { return (uint32_t)(int64_t)number(); }
static int whole(void) { return (int)number(); }
static void *many(size_t n, size_t size) { return calloc(n + 1, size); }
static int *ints(int n) {
  int *a = many(n, sizeof(int));
  for (int i = 0; i < n; i++) a[i] = whole();
  return a;
}
static double *doubles(int n) {
  double *a = many(n, sizeof(double));
  for (int i = 0; i < n; i++) a[i] = number();
  return a;
}
static uint32_t *words(int n) {
  uint32_t *a = many(n, sizeof(uint32_t));
  for (int i = 0; i < n; i++) a[i] = word();
  return a;
}
static Timing timing(int weeks) {
  Timing t;
  t.delivery = whole();
  t.ramp = doubles(weeks + 1);
  return t;
}
static EntryMeasure entryMeasure(int weeks) {
  EntryMeasure m;
  m.timing = timing(weeks), m.amount = whole(), m.count = whole(), m.chosen = ints(m.count);
  return m;
}
static Amount *amounts(int n, int weeks) {
  Amount *a = many(n, sizeof(Amount));
  for (int i = 0; i < n; i++) a[i].timing = timing(weeks), a[i].amount = whole();
  return a;
}
static TypeMeasure *typeMeasures(int n, int weeks) {
  TypeMeasure *a = many(n, sizeof(TypeMeasure));
  for (int i = 0; i < n; i++) a[i].type = whole(), a[i].timing = timing(weeks), a[i].amount = whole();
  return a;
}

static Plan readPlan(void) {
  Plan p;
  int *sizes[] = {&p.weeks,     &p.types,      &p.bands,      &p.streams,    &p.causes, &p.reasons,
                  &p.params,    &p.ranges,     &p.varieds,    &p.years,      &p.exitRates, &p.entryRates,
                  &p.additions, &p.diversions, &p.stocks,     &p.priceChanges, &p.added, &p.recruitments,
                  &p.counted,   &p.cp,         &p.cpStarts,   &p.cpEnds};
  for (int i = 0; i < 22; i++) *sizes[i] = whole();
  p.pairs = p.streams * p.bands, p.groups = p.types * 2 * p.bands;
  p.bandFrom = ints(p.bands), p.bandTo = ints(p.bands), p.year = ints(p.weeks);
  p.overflowTo = ints(p.types), p.order = ints(p.types), p.expected = doubles(p.params);
  p.range = many(p.ranges, sizeof(Range));
  for (int i = 0; i < p.ranges; i++) {
    Range *r = &p.range[i];
    r->index = whole(), r->word = word(), r->low = number(), r->width = number();
    r->cumulative = doubles(NODES + 1), r->density = doubles(NODES + 1);
  }
  p.varied = many(p.varieds, sizeof(Varied));
  for (int i = 0; i < p.varieds; i++) p.varied[i].word = word(), p.varied[i].v = whole(), p.varied[i].d = whole();
  p.firstCause = ints(p.groups + 1), p.kind = ints(p.causes), p.target = ints(p.causes);
  p.rateParam = ints(p.causes), p.causeVaried = ints(p.causes);
  p.changes = many(p.causes, sizeof(int)), p.changedBy = many(p.causes, sizeof(int *));
  for (int i = 0; i < p.causes; i++) p.changes[i] = whole(), p.changedBy[i] = ints(p.changes[i]);
  p.exitRate = amounts(p.exitRates, p.weeks);
  p.bandWord = words(p.bands);
  p.stream = many(p.streams, sizeof(Stream));
  for (int i = 0; i < p.streams; i++) {
    Stream *s = &p.stream[i];
    s->perYear = whole(), s->varied = whole(), s->word = word(), s->share = doubles(p.bands);
  }
  p.entryRate = many(p.entryRates, sizeof(EntryMeasure)), p.addition = many(p.additions, sizeof(EntryMeasure));
  for (int i = 0; i < p.entryRates; i++) p.entryRate[i] = entryMeasure(p.weeks);
  for (int i = 0; i < p.additions; i++) p.addition[i] = entryMeasure(p.weeks);
  p.mix = doubles(p.pairs * p.types);
  p.diversion = many(p.diversions, sizeof(Diversion));
  for (int i = 0; i < p.diversions; i++) {
    Diversion *d = &p.diversion[i];
    d->timing = timing(p.weeks), d->share = whole(), d->from = whole(), d->to = whole(), d->chosen = ints(p.pairs);
  }
  p.stock = ints(4 * p.stocks);
  p.cost = ints(p.types), p.uplift = ints(p.types), p.uplifts = ints(p.weeks);
  p.priceChange = typeMeasures(p.priceChanges, p.weeks);
  p.step = ints((p.weeks + 1) * p.types), p.place = typeMeasures(p.added, p.weeks);
  p.recruitment = many(p.recruitments, sizeof(Recruitment));
  for (int i = 0; i < p.recruitments; i++) {
    Recruitment *r = &p.recruitment[i];
    r->type = whole(), r->delivery = whole(), r->households = whole(), r->per = whole();
    r->years = doubles(p.weeks + 1);
  }
  p.acceptWord = words(p.types);
  p.count = many(p.counted, sizeof(Counted));
  for (int i = 0; i < p.counted; i++) {
    Counted *c = &p.count[i];
    c->timing = timing(p.weeks), c->perYear = whole(), c->word = word(), c->reason = whole(), c->to = whole();
    c->mask = ints(p.types * p.bands);
  }
  if (p.cp) {
    for (int i = 0; i < 8; i++) p.plan[i] = whole();
    p.cpStart = amounts(p.cpStarts, p.weeks), p.cpEnd = amounts(p.cpEnds, p.weeks);
  }
  return p;
}

/* ---- Random numbers ---- */

typedef struct { uint32_t high, low; } Key;

static inline uint32_t mixBits(uint32_t h) {
  h ^= h >> 16, h *= 0x85ebca6bu, h ^= h >> 13, h *= 0xc2b2ae35u;
  return h ^ (h >> 16);
}
static inline Key childKey(Key k, uint32_t w) {
  uint32_t high = mixBits(k.high ^ (w * 0x9e3779b1u));
  return (Key){high, mixBits((k.low + high) ^ mixBits(w + 0x7f4a7c15u))};
}
static inline uint32_t bitsOf(Key k, uint32_t w) {
  Key c = childKey(k, w);
  return mixBits(c.low ^ c.high);
}
static inline double uniform(uint32_t bits) { return (bits + 0.5) * 0x1p-32; }
static inline void seedFrom(uint32_t *s, Key k, uint32_t w) {
  Key c = childKey(k, w);
  s[0] = c.high, s[1] = c.low, s[2] = mixBits(c.high ^ 0x2545f491u) + c.low, s[3] = mixBits(c.low ^ 0x6c078965u) | 1;
}
static inline uint32_t rotl(uint32_t x, int k) { return (x << k) | (x >> (32 - k)); }
static inline uint32_t nextBits(uint32_t *s) {
  uint32_t result = rotl(s[1] * 5, 7) * 9, t = s[1] << 9;
  s[2] ^= s[0], s[3] ^= s[1], s[1] ^= s[2], s[0] ^= s[3], s[2] ^= t, s[3] = rotl(s[3], 11);
  return result;
}
static uint32_t wordOf(const char *text) {
  uint32_t h = 0x811c9dc5u;
  for (; *text; text++) h = (h ^ (uint8_t)*text) * 0x01000193u;
  return mixBits(h);
}

static double valueAt(double t) { return t * t * t * (10 - 15 * t + 6 * t * t); }

static double pertQuantile(const Range *r, double p) {
  int low = 0, high = NODES;
  while (high - low > 1) {
    int middle = (low + high) >> 1;
    if (r->cumulative[middle] <= p) low = middle;
    else high = middle;
  }
  double width = 1.0 / NODES, rise = r->cumulative[low + 1] - r->cumulative[low];
  if (rise <= 0) return valueAt(low * width);
  double aim = (p - r->cumulative[low]) / rise;
  double s0 = r->density[low] * width / rise, s1 = r->density[low + 1] * width / rise;
  double c3 = s0 + s1 - 2, c2 = 3 - 2 * s0 - s1, from = 0, to = 1, t = aim;
  for (int i = 0; i < 30; i++) {
    double value = ((c3 * t + c2) * t + s0) * t - aim;
    if (fabs(value) < 1e-15) break;
    if (value < 0) from = t;
    else to = t;
    double slope = (3 * c3 * t + 2 * c2) * t + s0, next = slope > 0 ? t - value / slope : NAN;
    double step = next > from && next < to ? next : (from + to) / 2;
    if (fabs(step - t) < 1e-14) break;
    t = step;
  }
  return valueAt((low + t) * width);
}

/* Wichura's AS 241, as the engine has it. */
static double polynomial(const double *c, double x) {
  double sum = c[0];
  for (int i = 1; i < 8; i++) sum = sum * x + c[i];
  return sum;
}
static double normalQuantile(double p) {
  static const double a[] = {2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
                             13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608};
  static const double b[] = {5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
                             5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1};
  static const double c[] = {7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
                             3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734};
  static const double d[] = {1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
                             0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1};
  static const double e[] = {2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
                             0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772};
  static const double f[] = {2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
                             0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1};
  double q = p - 0.5;
  if (fabs(q) <= 0.425) {
    double r = 0.180625 - q * q;
    return q * polynomial(a, r) / polynomial(b, r);
  }
  double r = sqrt(-log(q < 0 ? p : 1 - p));
  double value = r <= 5 ? polynomial(c, r - 1.6) / polynomial(d, r - 1.6) : polynomial(e, r - 5) / polynomial(f, r - 5);
  return q < 0 ? -value : value;
}

/* ---- One plan's room, used again in every replication ---- */

typedef struct {
  int status, type, phase, birth, placed, due, since, next;
  double exponential;
  uint32_t random[4], nameHigh, nameLow;
} Child;

typedef struct { int *child, count, room; } List;

typedef struct {
  double *values, *factors, *entries, *cost, *places, *due, *rates, *perYear, *perWeek, *shares, *starts, *initial, *established;
  int *epochOf, *epochEnd, epochs;
  Child *children;
  int count, room;
  int *head, *agendaNext, *agendaChild, agendaCount, agendaRoom;
  int *inCare, *changes, *plansChange;
  List *arrivals, birthdays, eligible;
  uint32_t *draws;
  int drawRoom;
  uint32_t *gaps;
  Key *pairKey;
  double *placesDraw;
  int *childrenBy, *entered, *exits, *overflow, *plans;
} World;

static World newWorld(const Plan *p) {
  World w = {0};
  int W = p->weeks;
  w.values = many(p->params, 8), w.factors = many(p->varieds * p->years, 8);
  w.entries = many(W * p->pairs, 8), w.cost = many(W * p->types, 8), w.places = many((W + 1) * p->types, 8);
  w.due = many(p->counted * (W + 1), 8), w.rates = many((size_t)W * p->causes, 8);
  w.perYear = many((size_t)W * p->groups, 8), w.perWeek = many((size_t)W * p->groups, 8);
  w.shares = many(p->diversions * W, 8), w.starts = many(W, 8), w.initial = many(W, 8), w.established = many(W, 8);
  w.epochOf = many(W, 4), w.epochEnd = many(W, 4);
  w.room = 2048, w.children = malloc(sizeof(Child) * w.room);
  w.agendaRoom = 4096, w.agendaNext = malloc(4 * w.agendaRoom), w.agendaChild = malloc(4 * w.agendaRoom);
  w.head = many(W, 4), w.inCare = many(p->types, 4), w.changes = many((size_t)(W + 1) * p->types * p->bands, 4);
  w.plansChange = many(W + 1, 4), w.arrivals = many(p->types, sizeof(List));
  w.gaps = many(4 * p->pairs, 4), w.pairKey = many(p->pairs, sizeof(Key)), w.placesDraw = many(p->types, 8);
  w.childrenBy = many((size_t)W * p->types * p->bands, 4), w.entered = many(W, 4), w.exits = many(W * p->reasons, 4);
  w.overflow = many(W * p->types, 4), w.plans = many(W, 4);
  return w;
}

static void add(List *l, int child) {
  if (l->count == l->room) l->room = l->room ? 2 * l->room : 64, l->child = realloc(l->child, 4 * l->room);
  l->child[l->count++] = child;
}

/* ---- Rates of one replication ---- */

static inline double strength(const World *w, const Timing *t, int week) { return w->values[t->delivery] * t->ramp[week]; }
static inline double changed(double s, double change) { return fmax(0, 1 + s * change); }
static inline double factorOf(const Plan *p, const World *w, int row, int year) {
  return row < 0 ? 1 : w->factors[row * p->years + year];
}

static void drawRates(const Plan *p, World *w, Key assumptions, Key drift) {
  int W = p->weeks;
  memcpy(w->values, p->expected, 8 * p->params);
  for (int i = 0; i < p->ranges; i++) {
    const Range *r = &p->range[i];
    w->values[r->index] = r->low + r->width * pertQuantile(r, uniform(bitsOf(assumptions, r->word)));
  }
  for (int i = 0; i < p->varieds; i++) {
    Key key = childKey(drift, p->varied[i].word);
    double v = w->values[p->varied[i].v], d = w->values[p->varied[i].d], drifted = 0;
    for (int y = 0; y < p->years; y++) {
      if (y > 0 && d > 0) drifted += d * normalQuantile(uniform(bitsOf(key, 2 * y))) - d * d / 2;
      double varied = v > 0 ? v * normalQuantile(uniform(bitsOf(key, 2 * y + 1))) - v * v / 2 : 0;
      w->factors[i * p->years + y] = exp(drifted + varied);
    }
  }
  /* Hazards, in epochs. */
  w->epochs = 0;
  for (int week = 0; week < W; week++) {
    int same = week > 0 && p->year[week] == p->year[week - 1];
    for (int m = 0; same && m < p->exitRates; m++) same = p->exitRate[m].timing.ramp[week] == p->exitRate[m].timing.ramp[week - 1];
    if (!same) {
      double *rates = w->rates + (size_t)w->epochs * p->causes;
      for (int i = 0; i < p->causes; i++) {
        double rate = w->values[p->rateParam[i]] * factorOf(p, w, p->causeVaried[i], p->year[week]);
        for (int k = 0; k < p->changes[i]; k++) {
          const Amount *m = &p->exitRate[p->changedBy[i][k]];
          rate *= changed(strength(w, &m->timing, week), w->values[m->amount]);
        }
        rates[i] = rate;
      }
      for (int g = 0; g < p->groups; g++) {
        double total = 0;
        for (int i = p->firstCause[g]; i < p->firstCause[g + 1]; i++) total += rates[i];
        w->perYear[w->epochs * p->groups + g] = total, w->perWeek[w->epochs * p->groups + g] = total * DT;
      }
      w->epochs++;
    }
    w->epochOf[week] = w->epochs - 1, w->epochEnd[w->epochs - 1] = week + 1;
  }
  /* Entries. */
  double base[CHOSEN];
  for (int s = 0; s < p->streams; s++)
    for (int b = 0; b < p->bands; b++) base[s * p->bands + b] = w->values[p->stream[s].perYear] * p->stream[s].share[b];
  for (int week = 0; week < W; week++) {
    double *entries = w->entries + week * p->pairs;
    for (int i = 0; i < p->pairs; i++) entries[i] = base[i] * factorOf(p, w, p->stream[i / p->bands].varied, p->year[week]);
    for (int m = 0; m < p->entryRates; m++) {
      const EntryMeasure *e = &p->entryRate[m];
      double factor = changed(strength(w, &e->timing, week), w->values[e->amount]);
      for (int k = 0; k < e->count; k++) entries[e->chosen[k]] *= factor;
    }
    for (int m = 0; m < p->additions; m++) {
      const EntryMeasure *e = &p->addition[m];
      double total = 0;
      for (int k = 0; k < e->count; k++) total += base[e->chosen[k]];
      if (total <= 0) continue;
      double share = strength(w, &e->timing, week) * w->values[e->amount] / total;
      for (int k = 0; k < e->count; k++) entries[e->chosen[k]] += share * base[e->chosen[k]];
    }
    for (int i = 0; i < p->pairs; i++) entries[i] = entries[i] > 0 ? entries[i] * DT : 0;
    for (int d = 0; d < p->diversions; d++)
      w->shares[d * W + week] = fmax(0, strength(w, &p->diversion[d].timing, week) * w->values[p->diversion[d].share]);
  }
  /* Prices, places and counted measures. */
  for (int t = 0; t < p->types; t++) {
    double cost = 0;
    for (int week = 0; week < W; week++) {
      if (week == 0 || p->uplifts[week] != p->uplifts[week - 1])
        cost = w->values[p->cost[t]] * pow(1 + w->values[p->uplift[t]], p->uplifts[week]);
      w->cost[week * p->types + t] = cost;
    }
    for (int week = 0; week <= W; week++) {
      int step = p->step[week * p->types + t];
      w->places[week * p->types + t] = step < 0 ? INFINITY : w->values[step];
    }
  }
  for (int m = 0; m < p->priceChanges; m++)
    for (int week = 0; week < W; week++) {
      const TypeMeasure *c = &p->priceChange[m];
      w->cost[week * p->types + c->type] *= changed(strength(w, &c->timing, week), w->values[c->amount]);
    }
  for (int week = 0; week <= W; week++) {
    double *places = w->places + week * p->types;
    for (int m = 0; m < p->added; m++)
      places[p->place[m].type] += strength(w, &p->place[m].timing, week) * w->values[p->place[m].amount];
    for (int m = 0; m < p->recruitments; m++) {
      const Recruitment *r = &p->recruitment[m];
      places[r->type] += w->values[r->delivery] * w->values[r->households] * w->values[r->per] * r->years[week];
    }
    for (int t = 0; t < p->types; t++) places[t] = fmax(0, places[t]);
    for (int m = 0; m < p->counted; m++)
      w->due[m * (W + 1) + week] = fmax(0, strength(w, &p->count[m].timing, week) * w->values[p->count[m].perYear] * DT);
  }
}

/* ---- Children ---- */

static inline int bandAt(const Plan *p, int age) {
  int b = 0;
  while (age >= p->bandTo[b]) b++;
  return b;
}

static int eventWeek(const Plan *p, const World *w, const Child *c) {
  int week = c->since, band, epoch, at;
  if (week >= p->weeks) return NEVER;
  band = bandAt(p, week - c->birth), epoch = w->epochOf[week];
  at = epoch * p->groups + (c->type * 2 + c->phase) * p->bands + band;
  double left = c->exponential;
  for (;;) {
    int bandEnd = c->birth + p->bandTo[band], end = w->epochEnd[epoch] < bandEnd ? w->epochEnd[epoch] : bandEnd;
    double hazard = w->perWeek[at], sum = hazard * (end - week);
    if (left <= sum && hazard > 0) {
      int wait = (int)ceil(left / hazard);
      return wait < 1 ? week : week + wait > end ? end - 1 : week + wait - 1;
    }
    left -= sum, week = end;
    if (week >= p->weeks) return NEVER;
    if (week == w->epochEnd[epoch]) epoch++, at += p->groups;
    if (week == bandEnd) {
      if (++band >= p->bands) return NEVER;
      at++;
    }
  }
}

static void schedule(const Plan *p, World *w, int i) {
  Child *c = &w->children[i];
  int due = eventWeek(p, w, c), eighteen = c->birth + ADULT - 1;
  c->due = due;
  int week = due < eighteen ? due : eighteen;
  if (week >= p->weeks) return;
  if (w->agendaCount == w->agendaRoom) {
    w->agendaRoom *= 2;
    w->agendaNext = realloc(w->agendaNext, 4 * w->agendaRoom), w->agendaChild = realloc(w->agendaChild, 4 * w->agendaRoom);
  }
  w->agendaChild[w->agendaCount] = i, w->agendaNext[w->agendaCount] = w->head[week], w->head[week] = w->agendaCount++;
}

static void place(const Plan *p, World *w, int i, int type, int week) {
  Child *c = &w->children[i];
  c->status = IN_CARE, c->type = type, c->placed = week, w->inCare[type]++;
  schedule(p, w, i);
}

static void countStay(const Plan *p, World *w, const Child *c, int until) {
  int from = c->placed, band = bandAt(p, from - c->birth);
  while (from < until) {
    int bandEnd = c->birth + p->bandTo[band], to = bandEnd < until ? bandEnd : until;
    w->changes[(from * p->types + c->type) * p->bands + band]++;
    w->changes[(to * p->types + c->type) * p->bands + band]--;
    from = to, band++;
  }
}

static void leave(const Plan *p, World *w, Child *c, int week, int status) {
  w->inCare[c->type]--;
  countStay(p, w, c, week + 1);
  c->status = status;
}

static int newChild(World *w, Key key, uint32_t number) {
  if (w->count == w->room) w->room *= 2, w->children = realloc(w->children, sizeof(Child) * w->room);
  Child *c = &w->children[w->count];
  seedFrom(c->random, key, number);
  c->nameHigh = c->random[0], c->nameLow = c->random[1];
  return w->count++;
}
static inline void setAge(const Plan *p, Child *c, int band, int week) {
  c->birth = week - (p->bandFrom[band] + (int)(uniform(nextBits(c->random)) * (p->bandTo[band] - p->bandFrom[band])));
}
static inline void waitForEvent(Child *c, int since) {
  c->exponential = -log(uniform(nextBits(c->random))), c->since = since;
}

static int before(const World *w, const int *child, int i, uint32_t draw, int other) {
  return w->draws[i] < draw || (w->draws[i] == draw && child[i] < other);
}
static inline void swap(World *w, int *child, int i, int j) {
  int c = child[i];
  uint32_t d = w->draws[i];
  child[i] = child[j], w->draws[i] = w->draws[j], child[j] = c, w->draws[j] = d;
}
/* Quickselect by a draw of child, purpose and week. */
static void lowestForward(World *w, List *l, int wanted, uint32_t purpose, int week) {
  uint32_t pw = mixBits(purpose + (uint32_t)week * 0x9e3779b1u);
  if (w->drawRoom < l->count) w->drawRoom = 2 * l->count, w->draws = realloc(w->draws, 4 * w->drawRoom);
  for (int i = 0; i < l->count; i++) {
    const Child *c = &w->children[l->child[i]];
    w->draws[i] = mixBits(c->nameLow ^ mixBits(c->nameHigh ^ pw));
  }
  int from = 0, to = l->count - 1;
  while (from < to) {
    swap(w, l->child, (from + to) >> 1, to);
    uint32_t draw = w->draws[to];
    int child = l->child[to], place = from;
    for (int i = from; i < to; i++)
      if (before(w, l->child, i, draw, child)) swap(w, l->child, i, place++);
    swap(w, l->child, place, to);
    if (place == wanted) return;
    if (place < wanted) from = place + 1;
    else to = place - 1;
  }
}

static void happen(const Plan *p, World *w, int week) {
  w->birthdays.count = 0;
  for (int at = w->head[week]; at >= 0; at = w->agendaNext[at]) {
    int i = w->agendaChild[at];
    Child *c = &w->children[i];
    if (c->status != IN_CARE) continue;
    int birthday = c->birth + ADULT - 1 == week;
    if (c->due != week && !birthday) continue;
    if (c->due == week) {
      int epoch = w->epochOf[week], group = (c->type * 2 + c->phase) * p->bands + bandAt(p, week - c->birth);
      const double *rates = w->rates + (size_t)epoch * p->causes;
      double aim = uniform(nextBits(c->random)) * w->perYear[epoch * p->groups + group];
      int cause = p->firstCause[group];
      for (int k = cause; k < p->firstCause[group + 1]; k++) {
        if (rates[k] == 0) continue;
        cause = k, aim -= rates[k];
        if (aim < 0) break;
      }
      if (p->kind[cause] == EXIT) {
        leave(p, w, c, week, GONE);
        w->exits[week * p->reasons + p->target[cause]]++;
        continue;
      }
      waitForEvent(c, week + 1);
      if (p->kind[cause] == MOVE) {
        leave(p, w, c, week, ON_THE_WAY);
        add(&w->arrivals[p->target[cause]], i);
      } else {
        c->phase = 1, c->due = NEVER;
        if (!birthday) schedule(p, w, i);
      }
    }
    if (birthday) add(&w->birthdays, i);
  }
}

static void takeCounted(const Plan *p, World *w, const Counted *m, int week, int due) {
  if (due <= 0) return;
  w->eligible.count = 0;
  for (int i = 0; i < w->count; i++) {
    const Child *c = &w->children[i];
    if (c->status == IN_CARE && m->mask[c->type * p->bands + bandAt(p, week - c->birth)]) add(&w->eligible, i);
  }
  int taken = due < w->eligible.count ? due : w->eligible.count;
  if (taken < w->eligible.count) lowestForward(w, &w->eligible, taken, m->word, week);
  for (int k = 0; k < taken; k++) {
    int i = w->eligible.child[k];
    Child *c = &w->children[i];
    if (m->reason >= 0) {
      leave(p, w, c, week, GONE);
      w->exits[week * p->reasons + m->reason]++;
      continue;
    }
    double sum = 0;
    for (int v = c->since; v <= week; v++)
      sum += w->perWeek[w->epochOf[v] * p->groups + (c->type * 2 + c->phase) * p->bands + bandAt(p, v - c->birth)];
    c->exponential -= sum, c->since = week + 1;
    leave(p, w, c, week, ON_THE_WAY);
    add(&w->arrivals[m->to], i);
  }
}

static int firstPlacement(const Plan *p, const World *w, int pair, int week, double placement, double diversion) {
  int type = -1;
  for (int t = 0; t < p->types; t++) {
    double share = p->mix[pair * p->types + t];
    if (share == 0) continue;
    type = t, placement -= share;
    if (placement < 0) break;
  }
  double sum = 0;
  for (int d = 0; d < p->diversions; d++)
    if (p->diversion[d].from == type && p->diversion[d].chosen[pair]) sum += w->shares[d * p->weeks + week];
  for (int d = 0; d < p->diversions; d++) {
    if (p->diversion[d].from != type || !p->diversion[d].chosen[pair]) continue;
    diversion -= w->shares[d * p->weeks + week] / (sum > 1 ? sum : 1);
    if (diversion < 0) return p->diversion[d].to;
  }
  return type;
}

static void letIn(const Plan *p, World *w, int week) {
  for (int pair = 0; pair < p->pairs; pair++) {
    double expected = w->entries[week * p->pairs + pair], u = uniform(nextBits(w->gaps + 4 * pair));
    if (u <= 1 - expected) continue;
    double sum = -log(u);
    if (sum >= expected) continue;
    Key key = childKey(w->pairKey[pair], week);
    for (int i = 1; sum < expected; i++) {
      int child = newChild(w, key, i);
      Child *c = &w->children[child];
      setAge(p, c, pair % p->bands, week + 1);
      c->phase = 0, c->status = ON_THE_WAY;
      double placement = uniform(nextBits(c->random)), diversion = uniform(nextBits(c->random));
      waitForEvent(c, week + 1);
      add(&w->arrivals[firstPlacement(p, w, pair, week, placement, diversion)], child);
      w->entered[week]++;
      sum -= log(uniform(bitsOf(key, -i)));
    }
  }
}

static void takeIn(const Plan *p, World *w, int week) {
  for (int k = 0; k < p->types; k++) {
    int type = p->order[k];
    List *here = &w->arrivals[type];
    if (here->count == 0) continue;
    if (w->birthdays.count > 0) {
      int kept = 0;
      for (int i = 0; i < here->count; i++)
        if (w->children[here->child[i]].status == ON_THE_WAY) here->child[kept++] = here->child[i];
      here->count = kept;
    }
    double places = w->places[(week + 1) * p->types + type];
    int room = places == INFINITY ? here->count : (int)floor(places + w->placesDraw[type]) - w->inCare[type];
    if (room < 0) room = 0;
    int accepted = here->count < room ? here->count : room;
    if (accepted < here->count) {
      lowestForward(w, here, accepted, p->acceptWord[type], week);
      w->overflow[week * p->types + type] = here->count - accepted;
      for (int i = accepted; i < here->count; i++) add(&w->arrivals[p->overflowTo[type]], here->child[i]);
    }
    for (int i = 0; i < accepted; i++) place(p, w, here->child[i], type, week + 1);
    here->count = 0;
  }
}

/* ---- Child protection ---- */

static int planEnd(const double *sums, int weeks, int since, double exponential) {
  double aim = sums[since] + exponential;
  if (!(sums[weeks] >= aim)) return weeks;
  double first = sums[since + 1] - sums[since];
  int week = since;
  if (first > 0) {
    double guess = floor(exponential / first);
    week = guess < weeks - 1 - since ? since + (int)guess : weeks - 1;
  }
  while (sums[week + 1] < aim) week++;
  while (week > since && sums[week] >= aim) week--;
  return week;
}

static void followPlan(const Plan *p, World *w, const double *ends, double establish, uint32_t *random, int start, int isInitial) {
  int W = p->weeks;
  uint32_t first = nextBits(random), cause = nextBits(random), second = nextBits(random);
  w->plansChange[start]++;
  int end = planEnd(isInitial ? w->initial : w->established, W, start, -log(uniform(first)));
  if (isInitial && end < W && uniform(cause) * (ends[end] + establish) >= ends[end])
    end = end + 1 < W ? planEnd(w->established, W, end + 1, -log(uniform(second))) : W;
  if (end < W) w->plansChange[end + 1]--;
}

static void followPlans(const Plan *p, World *w, Key plans, Key rounding) {
  int W = p->weeks;
  double ends[W], establish = w->values[p->plan[3]];
  w->initial[0] = w->established[0] = 0;
  for (int week = 0; week < W; week++) {
    double perYear = w->values[p->plan[2]] * factorOf(p, w, p->plan[6], p->year[week]);
    for (int m = 0; m < p->cpStarts; m++) perYear += strength(w, &p->cpStart[m].timing, week) * w->values[p->cpStart[m].amount];
    w->starts[week] = fmax(0, perYear) * DT;
    double factor = factorOf(p, w, p->plan[7], p->year[week]);
    for (int m = 0; m < p->cpEnds; m++) factor *= changed(strength(w, &p->cpEnd[m].timing, week), w->values[p->cpEnd[m].amount]);
    ends[week] = factor * w->values[p->plan[4]];
    w->initial[week + 1] = w->initial[week] + (ends[week] + establish) * DT;
    w->established[week + 1] = w->established[week] + factor * w->values[p->plan[5]] * DT;
  }
  uint32_t random[4];
  for (int phase = 0; phase < 2; phase++) {
    seedFrom(random, plans, phase);
    int n = (int)floor(w->values[p->plan[phase]] + uniform(bitsOf(rounding, phase)));
    for (int i = 0; i < n; i++) followPlan(p, w, ends, establish, random, 0, phase == 0);
  }
  Key starts = childKey(plans, 2);
  for (int week = 0; week + 1 < W; week++) {
    seedFrom(random, starts, week);
    for (double sum = -log(uniform(nextBits(random))); sum < w->starts[week]; sum -= log(uniform(nextBits(random))))
      followPlan(p, w, ends, establish, random, week + 1, 1);
  }
  int now = 0;
  for (int week = 0; week < W; week++) w->plans[week] = now += w->plansChange[week];
}

/* ---- One replication ---- */

static void replicate(const Plan *p, World *w, uint32_t seed, uint32_t number) {
  int W = p->weeks, cells = p->types * p->bands;
  Key key = childKey(childKey((Key){0x243f6a88u, 0x85a308d3u}, seed), number);
  Key assumptions = childKey(key, wordOf("assumptions")), drift = childKey(key, wordOf("drift"));
  Key rounding = childKey(key, wordOf("rounding")), stock = childKey(key, wordOf("stock"));
  Key entries = childKey(key, wordOf("entries")), plans = childKey(key, wordOf("plans"));
  drawRates(p, w, assumptions, drift);
  w->count = w->agendaCount = 0;
  memset(w->head, -1, 4 * W), memset(w->inCare, 0, 4 * p->types), memset(w->changes, 0, 4 * (size_t)(W + 1) * cells);
  memset(w->entered, 0, 4 * W), memset(w->exits, 0, 4 * W * p->reasons), memset(w->overflow, 0, 4 * W * p->types);
  memset(w->plansChange, 0, 4 * (W + 1));
  if (p->cp) followPlans(p, w, plans, childKey(rounding, 2));
  Key placesKey = childKey(rounding, 3), countedKey = childKey(rounding, 4), stockRounding = childKey(rounding, 1);
  for (int t = 0; t < p->types; t++) w->placesDraw[t] = uniform(bitsOf(placesKey, t));
  for (int i = 0; i < p->pairs; i++) {
    w->pairKey[i] = childKey(childKey(entries, p->stream[i / p->bands].word), p->bandWord[i % p->bands]);
    seedFrom(w->gaps + 4 * i, w->pairKey[i], -1);
  }
  for (int r = 0; r < p->stocks; r++) {
    const int *row = p->stock + 4 * r;
    Key rowKey = childKey(stock, r);
    int n = (int)floor(w->values[row[3]] + uniform(bitsOf(stockRounding, r)));
    for (int i = 0; i < n; i++) {
      int child = newChild(w, rowKey, i);
      Child *c = &w->children[child];
      setAge(p, c, row[2], 0);
      c->phase = row[1];
      waitForEvent(c, 0);
      place(p, w, child, row[0], 0);
    }
  }
  double cumulative[CHOSEN];
  for (int m = 0; m < p->counted; m++) cumulative[m] = 0;
  for (int week = 0; week < W; week++) {
    happen(p, w, week);
    for (int m = 0; m < p->counted; m++) {
      double u = uniform(bitsOf(countedKey, p->count[m].word)), was = floor(cumulative[m] + u);
      cumulative[m] += w->due[m * (W + 1) + week];
      takeCounted(p, w, &p->count[m], week, (int)(floor(cumulative[m] + u) - was));
    }
    for (int i = 0; i < w->birthdays.count; i++) {
      Child *c = &w->children[w->birthdays.child[i]];
      if (c->status == GONE) continue;
      if (c->status == IN_CARE) leave(p, w, c, week, GONE);
      else c->status = GONE;
      w->exits[week * p->reasons + p->reasons - 1]++;
    }
    letIn(p, w, week);
    takeIn(p, w, week);
  }
  for (int i = 0; i < w->count; i++)
    if (w->children[i].status == IN_CARE && w->children[i].placed < W) countStay(p, w, &w->children[i], W);
  for (int i = 0; i < cells; i++) w->childrenBy[i] = w->changes[i];
  for (int i = cells; i < W * cells; i++) w->childrenBy[i] = w->childrenBy[i - cells] + w->changes[i];
}

static double spend(const Plan *p, const World *w, double *childWeeks) {
  double total = 0;
  for (int i = 0; i < p->weeks * p->types; i++) {
    int children = 0;
    for (int b = 0; b < p->bands; b++) children += w->childrenBy[i * p->bands + b];
    *childWeeks += children, total += children * w->cost[i];
  }
  return total;
}

int main(int argc, char **argv) {
  int replications = argc > 1 ? atoi(argv[1]) : 100, seed = argc > 2 ? atoi(argv[2]) : 1;
  Plan plans[2];
  World worlds[2];
  for (int i = 0; i < 2; i++) plans[i] = readPlan(), worlds[i] = newWorld(&plans[i]);
  double childWeeks = 0, saving = 0, events = 0, planWeeks = 0;
  struct timespec s, e;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &s);
  for (int r = 0; r < replications; r++) {
    for (int i = 0; i < 2; i++) {
      const Plan *p = &plans[i];
      World *w = &worlds[i];
      replicate(p, w, seed, r);
      saving += (i == 0 ? 1 : -1) * spend(p, w, &childWeeks);
      for (int k = 0; k < p->weeks * p->types; k++) events += w->overflow[k];
      for (int k = 0; k < p->weeks * p->reasons; k++) events += w->exits[k];
      for (int k = 0; k < p->weeks; k++) planWeeks += w->plans[k];
    }
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &e);
  double ms = (e.tv_sec - s.tv_sec) * 1e3 + (e.tv_nsec - s.tv_nsec) / 1e6;
  printf("%.3f %.0f %.0f %.0f %.3f\n", ms, childWeeks, events, planWeeks, saving / replications);
  return 0;
}
