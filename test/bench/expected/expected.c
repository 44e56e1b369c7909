/*
 * The recursion of docs/model.md, section 3, on expected children: the comparator of `npm run bench`.
 * It reads the rates of one plan as plain numbers (see dumpPlan.ts), runs them REPEATS times, and prints the
 * median milliseconds of a run and the children of the last week, so that both programs can be seen to agree.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ADULT 940
#define DT (7.0 / 365.25)

static int weeks, types, bands, pairs, causes, epochs, mixEpochs, counted;
static int *bandFrom, *bandTo, *firstCause, *kind, *target, *epochOf, *mixOf, *overflowTo, *order;
static double *rate, *entries, *mix, *places, *opening, *due;
static int *countedTo, *countedMask; /* mask: by measure, type and band */
static double *stay, *chance, *children, *arriving, *offered, *inCare, *total;

static double number(void) {
  double x;
  if (scanf("%lf", &x) != 1) exit(2);
  return x;
}
static int *ints(int n) {
  int *a = malloc(sizeof(int) * (n + 1));
  for (int i = 0; i < n; i++) a[i] = (int)number();
  return a;
}
static double *doubles(int n) {
  double *a = malloc(sizeof(double) * (n + 1));
  for (int i = 0; i < n; i++) a[i] = number();
  return a;
}

static void chances(void) {
  int groups = types * 2 * bands;
  for (int e = 0; e < epochs; e++)
    for (int g = 0; g < groups; g++) {
      double h = 0;
      for (int c = firstCause[g]; c < firstCause[g + 1]; c++) h += rate[e * causes + c];
      double p = -expm1(-h * DT);
      stay[e * groups + g] = 1 - p;
      for (int c = firstCause[g]; c < firstCause[g + 1]; c++)
        chance[e * causes + c] = h > 0 ? p * rate[e * causes + c] / h : 0;
    }
}

/* One run; answers the children of the last week. */
static double run(void) {
  int groups = types * 2 * bands, width = ADULT + weeks + 1;
  double last = 0, sink = 0;
  memset(children, 0, sizeof(double) * types * 2 * width);
  memset(arriving, 0, sizeof(double) * types * 2 * width);
  for (int cell = 0; cell < types * 2; cell++)
    memcpy(children + cell * width + weeks, opening + cell * ADULT, sizeof(double) * ADULT);
  chances();
  for (int w = 0; w < weeks; w++) {
    int zero = weeks - w, e = epochOf[w];
    memset(offered, 0, sizeof(double) * types);
    last = 0;
    for (int g = 0; g < groups; g++) {
      int b = g % bands;
      double *n = children + (g / bands) * width + zero, sum = 0;
      for (int a = bandFrom[b]; a < bandTo[b]; a++) sum += n[a];
      total[g] = sum;
      last += sum;
      for (int c = firstCause[g]; c < firstCause[g + 1]; c++) {
        double p = chance[e * causes + c];
        if (kind[c] == 0) sink += sum * p;
        if (kind[c] != 1) continue;
        double *to = arriving + (target[c] * 2 + (g / bands) % 2) * width + zero;
        for (int a = bandFrom[b]; a < bandTo[b]; a++) to[a] += n[a] * p;
      }
    }
    for (int t = 0; t < types; t++)
      for (int b = 0; b < bands; b++) {
        int gn = (t * 2) * bands + b, gs = (t * 2 + 1) * bands + b;
        double keep = stay[e * groups + gs], st = stay[e * groups + gn];
        double join = chance[e * causes + firstCause[gn + 1] - 1];
        double *n = children + (t * 2) * width + zero, *s = children + (t * 2 + 1) * width + zero;
        for (int a = bandFrom[b]; a < bandTo[b]; a++) {
          s[a] = s[a] * keep + n[a] * join;
          n[a] *= st;
        }
      }
    for (int m = 0; m < counted; m++) {
      double want = due[m * (weeks + 1) + w], there = 0;
      if (want <= 0) continue;
      for (int cell = 0; cell < types * 2; cell++)
        for (int b = 0; b < bands; b++)
          if (countedMask[(m * types + cell / 2) * bands + b])
            for (int a = bandFrom[b]; a < bandTo[b]; a++) there += children[cell * width + zero + a];
      if (there <= 0) continue;
      double share = want < there ? want / there : 1;
      for (int cell = 0; cell < types * 2; cell++)
        for (int b = 0; b < bands; b++) {
          if (!countedMask[(m * types + cell / 2) * bands + b]) continue;
          double *n = children + cell * width + zero;
          if (countedTo[m] >= 0) {
            double *to = arriving + (countedTo[m] * 2 + cell % 2) * width + zero;
            for (int a = bandFrom[b]; a < bandTo[b]; a++) to[a] += n[a] * share;
          } else sink += share * there;
          for (int a = bandFrom[b]; a < bandTo[b]; a++) n[a] -= n[a] * share;
        }
    }
    zero--;
    for (int cell = 0; cell < types * 2; cell++) {
      sink += children[cell * width + zero + ADULT] + arriving[cell * width + zero + ADULT];
      children[cell * width + zero + ADULT] = arriving[cell * width + zero + ADULT] = 0;
    }
    for (int p = 0; p < pairs; p++) {
      double n = entries[w * pairs + p];
      int b = p % bands;
      if (n == 0) continue;
      for (int t = 0; t < types; t++) {
        double x = n * mix[(mixOf[w] * pairs + p) * types + t] / (bandTo[b] - bandFrom[b]);
        if (x == 0) continue;
        double *to = arriving + (t * 2) * width + zero;
        for (int a = bandFrom[b]; a < bandTo[b]; a++) to[a] += x;
      }
    }
    for (int k = 0; k < types; k++) {
      int t = order[k];
      double room = places[(w + 1) * types + t], share = 1;
      if (room >= 0) { /* negative: without limit */
        double want = 0, there = 0;
        for (int cell = t * 2; cell < t * 2 + 2; cell++)
          for (int a = 0; a < ADULT; a++) {
            want += arriving[cell * width + zero + a];
            there += children[cell * width + zero + a];
          }
        room = room > there ? room - there : 0;
        if (want > room) {
          share = room / want;
          sink += want - room;
          for (int phase = 0; phase < 2; phase++) {
            double *from = arriving + (t * 2 + phase) * width + zero;
            double *to = arriving + (overflowTo[t] * 2 + phase) * width + zero;
            for (int a = 0; a < ADULT; a++) to[a] += from[a] * (1 - share);
          }
        }
      }
      for (int cell = t * 2; cell < t * 2 + 2; cell++) {
        double *n = children + cell * width + zero, *from = arriving + cell * width + zero;
        for (int a = 0; a < ADULT; a++) {
          n[a] += from[a] * share;
          from[a] = 0;
        }
      }
    }
  }
  inCare[0] = sink; /* keeps the exits and overflow from being optimised away */
  return last;
}

static int ascending(const void *a, const void *b) {
  return (*(double *)a > *(double *)b) - (*(double *)a < *(double *)b);
}

int main(int argc, char **argv) {
  int repeats = argc > 1 ? atoi(argv[1]) : 50;
  weeks = (int)number(), types = (int)number(), bands = (int)number(), pairs = (int)number();
  causes = (int)number(), epochs = (int)number(), mixEpochs = (int)number(), counted = (int)number();
  int groups = types * 2 * bands, width = ADULT + weeks + 1;
  bandFrom = ints(bands), bandTo = ints(bands), firstCause = ints(groups + 1);
  kind = ints(causes), target = ints(causes), rate = doubles(epochs * causes), epochOf = ints(weeks);
  entries = doubles(weeks * pairs), mix = doubles(mixEpochs * pairs * types), mixOf = ints(weeks);
  places = doubles((weeks + 1) * types), overflowTo = ints(types), order = ints(types);
  due = doubles(counted * (weeks + 1)), countedTo = ints(counted), countedMask = ints(counted * types * bands);
  opening = doubles(types * 2 * ADULT);
  stay = malloc(sizeof(double) * epochs * groups), chance = malloc(sizeof(double) * epochs * (causes + 1));
  children = malloc(sizeof(double) * types * 2 * width), arriving = malloc(sizeof(double) * types * 2 * width);
  offered = malloc(sizeof(double) * types), inCare = malloc(sizeof(double) * types);
  total = malloc(sizeof(double) * groups);
  double *ms = malloc(sizeof(double) * repeats), last = 0;
  for (int r = 0; r < repeats; r++) {
    struct timespec s, e;
    clock_gettime(CLOCK_MONOTONIC, &s);
    last = run();
    clock_gettime(CLOCK_MONOTONIC, &e);
    ms[r] = (e.tv_sec - s.tv_sec) * 1e3 + (e.tv_nsec - s.tv_nsec) / 1e6;
  }
  qsort(ms, repeats, sizeof(double), ascending);
  printf("%.6f %.9f\n", ms[repeats / 2], last);
  return 0;
}
