import { isRoundedByNature } from '../../reconcile/figureInterval.ts';
import { figuresBeside, figuresOfClaim, type NamedFigure } from '../claimFigures.ts';
import type { Claim, Claims } from '../claims.ts';
import type { Evidence } from '../evidence.ts';
import { nearestWord } from '../nearestWord.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import { checkEvidence } from './evidence.ts';
import { repeatedIds } from './ids.ts';

/** Claims name figures of the register, or their own, that are numbers of known rounding. */
export function checkClaims(file: Claims, register: Evidence): Problem[] {
  const figures = new Map([...register.figures, ...(file.figures ?? [])].map((it) => [it.id, it]));
  const named = (figure: NamedFigure, at: PathPart[]): Problem[] => {
    const found = figures.get(figure.id);
    const path = [...at, ...figure.path];
    if (!found) {
      const nearest = nearestWord(figure.id, [...figures.keys()]);
      return [problem(path, `There is no such figure.${nearest ? ` Did you mean "${nearest}"?` : ''}`)];
    }
    if (typeof found.value !== 'number') return [problem(path, 'This figure is words, not a number.')];
    if (isRoundedByNature(found) && found.printed === undefined && found.roundedTo === undefined) {
      return [
        problem(path, 'Nothing says how far this figure was rounded: give it `printed`, or `roundedTo`.'),
      ];
    }
    return [];
  };
  return [
    ...(file.authority === register.authority
      ? []
      : [problem(['authority'], 'These claims name another authority than the register given.')]),
    ...checkOwnEvidence(file, register),
    ...repeatedIds(file.claims, ['claims'], 'claim'),
    ...file.claims.flatMap((claim, i) => [
      ...[...figuresOfClaim(claim), ...figuresBeside(claim)].flatMap((it) => named(it, ['claims', i])),
      ...checkForm(claim, ['claims', i]),
    ]),
  ];
}

/** Own papers and figures are checked as a register is, with that of the authority behind them. */
function checkOwnEvidence({ documents = [], figures = [] }: Claims, register: Evidence): Problem[] {
  const taken = (rows: readonly { id: string }[], known: readonly { id: string }[], field: string) =>
    rows.flatMap(({ id }, i) =>
      known.some((it) => it.id === id)
        ? [problem([field, i, 'id'], 'The register of the authority has this id already: choose another.')]
        : [],
    );
  const whole = {
    ...register,
    documents: [...documents, ...register.documents],
    figures: [...figures, ...register.figures],
  };
  const isOwn = ({ path }: Problem) => {
    const [, field, index] = /^(documents|figures)\[(\d+)\]/.exec(path) ?? [];
    return Number(index) < (field === 'documents' ? documents : figures).length;
  };
  return [
    ...taken(documents, register.documents, 'documents'),
    ...taken(figures, register.figures, 'figures'),
    ...checkEvidence(whole).filter(isOwn),
  ];
}

/** What the fields of one claim must say together. */
function checkForm(claim: Claim, at: PathPart[]): Problem[] {
  return [
    ...checkKind(claim, at),
    ...(claim.beside ?? []).flatMap(({ only, measures }, i) => {
      const both = only !== undefined && measures !== undefined;
      return both ? [problem([...at, 'beside', i], 'Give only or measures, not both.')] : [];
    }),
  ];
}

function checkKind(claim: Claim, at: PathPart[]): Problem[] {
  switch (claim.kind) {
    case 'limits':
      return claim.atLeast === undefined && claim.atMost === undefined
        ? [problem(at, 'Give atLeast, atMost or both.')]
        : [];
    case 'running-stock':
      return claim.steps.flatMap(({ net, entries, exits }, i) =>
        net === undefined && (entries === undefined || exits === undefined)
          ? [problem([...at, 'steps', i], 'Give net, or entries and exits.')]
          : [],
      );
    default:
      return [];
  }
}
