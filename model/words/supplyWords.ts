import type { Pipeline } from '../decisions/pipeline.ts';
import { quantityPart } from './quantityWords.ts';
import { upToDecimals } from './numbers.ts';
import { plainText } from './sentence.ts';

const count = (value: number): string => upToDecimals(value, 1);

/** What the recruitment pipeline comes to in a year, were it to go on as the quarters that are known. */
export function pipelineWords(pipeline: Pipeline | undefined): string {
  if (pipeline === undefined)
    return 'Too little is known of any quarter to say what recruitment comes to in a year.';
  const { approvalsPerYear, resignationsPerYear, by, months, quarters } = pipeline;
  const approved = plainText([quantityPart(approvalsPerYear, count)]);
  const how =
    by === 'conversion'
      ? `by enquiries and the share of them that is approved, ${plainText([quantityPart(months, count)])} months later`
      : 'as they were counted';
  const rests = quarters === 1 ? 'one quarter' : `${quarters} quarters`;
  return `Were it to go on as in ${rests}, ${approved} households a year would be approved (${how}) and ${count(resignationsPerYear)} would leave.`;
}
