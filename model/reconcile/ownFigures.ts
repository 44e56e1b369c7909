import type { Claims } from '../schema/claims.ts';
import type { Evidence } from '../schema/evidence.ts';

/** The register of an authority with the papers and figures that come with claims. */
export const withOwnFigures = (evidence: Evidence, { documents = [], figures = [] }: Claims): Evidence => ({
  ...evidence,
  documents: [...evidence.documents, ...documents],
  figures: [...evidence.figures, ...figures],
});
