/** The regions of England with the authorities in them, those that have ended too, by area code. */
const REGIONS: readonly { code: string; name: string; authorities: string }[] = [
  {
    code: 'E12000001',
    name: 'North East',
    authorities: 'E06:1-5,47,57 E08:21-24,37',
  },
  { code: 'E12000002', name: 'North West', authorities: 'E06:6-9,49,50,63,64 E08:1-15 E10:6,17' },
  { code: 'E12000003', name: 'Yorkshire and The Humber', authorities: 'E06:10-14,65 E08:16-19,32-36' },
  { code: 'E12000004', name: 'East Midlands', authorities: 'E06:15-18,61,62 E10:7,18,19,21,24' },
  { code: 'E12000005', name: 'West Midlands', authorities: 'E06:19-21,51 E08:25-31 E10:28,31,34' },
  { code: 'E12000006', name: 'East of England', authorities: 'E06:31-34,55,56 E10:3,12,15,20,29' },
  { code: 'E12000007', name: 'London', authorities: 'E09:1-33' },
  { code: 'E12000008', name: 'South East', authorities: 'E06:35-46,60 E10:11,14,16,25,30,32' },
  { code: 'E12000009', name: 'South West', authorities: 'E06:22-30,52-54,58,59,66 E10:8,9,13' },
];

/** "E06:1-3,7" spelt out as codes. */
function codesIn(text: string): string[] {
  return text.split(' ').flatMap((group) => {
    const [kind, numbers] = group.split(':') as [string, string];
    return numbers.split(',').flatMap((part) => {
      const [from, to = from] = part.split('-').map(Number) as [number, number?];
      return Array.from({ length: to! - from + 1 }, (_, i) => `${kind}${String(from + i).padStart(6, '0')}`);
    });
  });
}

const regionOfCode = new Map(
  REGIONS.flatMap(({ code, name, authorities }) =>
    codesIn(authorities).map((authority) => [authority, { code, name }] as const),
  ),
);

/** The region of an authority; nothing for one that is newer than this list. */
export const regionOf = (authority: string): { code: string; name: string } | undefined =>
  regionOfCode.get(authority);
