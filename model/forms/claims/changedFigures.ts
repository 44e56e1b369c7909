import { figuresBeside, figuresOfClaim } from '../../schema/claimFigures.ts';
import type { Claims } from '../../schema/claims.ts';
import type { EvidenceFigure } from '../../schema/evidence.ts';
import { NOT_PRINTED, withPrinted } from './printedFigure.ts';

/** What has been typed over a figure of one's own; what is left out stays. */
export interface FigureChange {
  printed?: string;
  place?: string;
}

/** The claims with changed figures, and by figure what is not right yet. */
export function withChanges(
  claims: Claims,
  changes: ReadonlyMap<string, FigureChange>,
): { claims: Claims; problems: ReadonlyMap<string, string> } {
  const problems = new Map<string, string>();
  const figures = claims.figures?.map((figure): EvidenceFigure => {
    const { printed, place } = changes.get(figure.id) ?? {};
    const { locator, ...rest } = figure;
    const kept = place === undefined ? locator : place.trim();
    const placed: EvidenceFigure = kept ? { ...rest, locator: kept } : rest;
    if (printed === undefined) return placed;
    if (typeof figure.value === 'string') return { ...placed, value: printed };
    const changed = withPrinted(placed, printed);
    if (!changed) problems.set(figure.id, NOT_PRINTED);
    return changed ?? placed;
  });
  return { claims: { ...claims, ...(figures && { figures }) }, problems };
}

/** The claims without one of them, and without the figures that it alone needed. */
export function withoutClaim(claims: Claims, id: string): Claims {
  const left = { ...claims, claims: claims.claims.filter((it) => it.id !== id) };
  const [before, after] = [figuresNamed(claims), figuresNamed(left)];
  const figures = claims.figures?.filter((it) => after.has(it.id) || !before.has(it.id));
  return { ...left, ...(figures && { figures }) };
}

const figuresNamed = ({ claims }: Claims): Set<string> =>
  new Set(claims.flatMap((claim) => [...figuresOfClaim(claim), ...figuresBeside(claim)].map(({ id }) => id)));
