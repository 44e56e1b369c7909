import type { TrackRecord } from '../../../model/schema/trackRecord.ts';

/** As JSON with a line for each score and each forecast, so that two records can be held against each other. */
export function trackRecordJson({ scores, areas, ...head }: TrackRecord): string {
  const lines = (items: readonly unknown[], indent: string) =>
    items.map((item) => `\n${indent}${JSON.stringify(item)}`).join(',');
  const areaLines = areas.map(
    ({ code, name, forecasts }) =>
      `\n{"code":${JSON.stringify(code)},"name":${JSON.stringify(name)},"forecasts":[${lines(forecasts, ' ')}]}`,
  );
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},\n"scores":[${lines(scores, '')}],\n"areas":[${areaLines.join(',')}]}`;
}
