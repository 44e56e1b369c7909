import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { reconciliationSchema } from '../../../model/schema/reconciliation.ts';
import { carecast, type Ended } from '../fixtures/carecast.ts';
import { claimsFile, evidenceFile, libraryFiles, scenarioFile } from '../fixtures/files.ts';
import { temporaryFolder, writeJson, writeLibrary } from '../fixtures/libraryFolder.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../../docs/examples/own-claims.json');

let stored: Record<string, string>;
beforeEach(async () => {
  stored = { CARECAST_SCENARIOS: await writeLibrary() };
});

function printed({ status, stdout, stderr }: Ended): string {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function refusal({ status, stdout, stderr }: Ended): string[] {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr.trimEnd().split('\n');
}

async function file(content: unknown): Promise<string> {
  const path = join(await temporaryFolder(), 'C.json');
  await writeJson(path, content);
  return path;
}

describe('carecast reconcile', () => {
  test('prints each claim with its finding, its sentence and the model', async () => {
    const text = printed(await carecast(['reconcile'], stored));
    expect(text).toContain('0 hold, 0 are off by something, 1 contradicts, 1 cannot be checked\n');
    expect(text).toContain(
      '  Contradicts: 2 children apart (entries-twice)\n' +
        '    Entries: 14 (the plan) and 12 (Report, 1 March 2024): 2 children apart, so not both can be right.\n' +
        '    In the model, fewer\n' +
        '      entering care in 2024-25: 14 published, 8 in the model\n',
    );
  });

  test('prints one JSON object with --json, as the API does', async () => {
    const text = printed(await carecast(['reconcile', '--authority', 'smallshire', '--json'], stored));
    expect(reconciliationSchema.parse(JSON.parse(text)).claims).toHaveLength(2);
  });

  test('takes claims of a file, checked against the register of their authority', async () => {
    const claims = claimsFile();
    claims.figures[0]!.value = 12;
    const text = printed(await carecast(['reconcile', '--claims', await file(claims)], stored));
    expect(text).toContain('  Holds (entries-twice)');
  });

  test.each([
    [['--authority', 'smalshire'], /no claims of such an authority\. Did you mean smallshire\?/],
    [['--authority', 'smallshire', '--claims', 'C.json'], /not both/],
    [['--claims', '/no/such/file.json'], /There is no such file/],
  ])('%j is refused', async (args, expected) => {
    expect(refusal(await carecast(['reconcile', ...args], stored))[0]).toMatch(expected);
  });
});

describe('carecast check', () => {
  test('knows claims, and the files they rest on', async () => {
    const folder = await temporaryFolder();
    const path = (name: string) => join(folder, name);
    const claims = claimsFile();
    claims.authority = 'newshire';
    claims.claims[0]!.beside![0]!.scenario = 'new';
    await writeJson(path('C.json'), claims);
    await writeJson(path('E.json'), { ...evidenceFile(), authority: 'newshire' });
    await writeJson(path('S.json'), scenarioFile('new'));
    const all = [path('C.json'), path('E.json'), path('S.json')];
    expect(printed(await carecast(['check', ...all], stored))).toContain(
      `${path('C.json')}: claims, no problems`,
    );
    const alone = refusal(await carecast(['check', path('C.json')], stored));
    expect(alone).toEqual([`${path('C.json')}: authority: ${NO_REGISTER}`]);
  });

  test('says everything that is wrong with claims, and never a value', async () => {
    const claims = claimsFile() as unknown as { claims: Record<string, unknown>[]; figures: unknown[] };
    claims.figures.push({ ...evidenceFile().figures[0] });
    claims.claims.push(
      {
        id: 'entries-twice',
        kind: 'limits',
        subject: 'Zebedee',
        says: 'x',
        rows: [{ value: 'entries-2042' }],
      },
      { id: 'odd', kind: 'limits', subject: 7, says: 'x', rows: [{ value: 'entries-2024' }] },
    );
    const lines = refusal(await carecast(['check', await file(claims)], stored));
    const paths = lines.map((line) => line.split(': ')[1]);
    expect(paths).toEqual(
      expect.arrayContaining([
        'claims[2]',
        'claims[2].id',
        'claims[2].rows[0].value',
        'claims[3].subject',
        'figures[1].id',
      ]),
    );
    expect(lines.join('\n')).not.toMatch(/Zebedee|entries-2042/);
  });

  test.each([
    ['a scenario', { scenario: 'fewr' }, 'scenario'],
    ['a measure', { only: ['nothing'] }, 'only[0]'],
    ['a comparator', { compareWith: 'nowhere' }, 'compareWith'],
    [
      'a stream of the baseline',
      {
        measures: [
          {
            id: 'm',
            kind: 'entries',
            label: 'M',
            start: '2024-04-01',
            childrenPerYear: -1,
            streams: ['nowhere'],
          },
        ],
      },
      'measures[0].streams',
    ],
  ])('misses %s that is not there', async (_, changed, path) => {
    const claims = claimsFile();
    Object.assign(claims.claims[0]!.beside![0]!, changed);
    const [line] = refusal(await carecast(['check', await file(claims)], stored));
    expect(line).toContain(`claims[0].beside[0].${path}: `);
  });
});

test('a library with claims that do not fit its other files does not load', async () => {
  const claims = claimsFile();
  claims.claims[0]!.beside![0]!.scenario = 'nowhere';
  const broken = { CARECAST_SCENARIOS: await writeLibrary({ ...libraryFiles(), 'claims.json': claims }) };
  expect(refusal(await carecast(['list'], broken))).toEqual([
    'smallshire/claims.json: claims[0].beside[0].scenario: There is no such scenario.',
  ]);
  const { 'evidence.json': _, ...files } = libraryFiles();
  const without = { CARECAST_SCENARIOS: await writeLibrary(files) };
  expect(refusal(await carecast(['list'], without))[0]).toMatch(
    /^smallshire\/claims\.json: Claims name figures/,
  );
});

test('the example of the documents has no problems, and shows three verdicts', async () => {
  expect(printed(await carecast(['check', EXAMPLE]))).toBe(`${EXAMPLE}: claims, no problems\n`);
  const text = printed(await carecast(['reconcile', '--claims', EXAMPLE, '--json']));
  const { claims } = reconciliationSchema.parse(JSON.parse(text));
  expect(claims.map(({ finding }) => finding)).toEqual(['Off by £40k', 'Holds', 'Cannot be checked']);
});

const NO_REGISTER = 'The register of this authority is neither stored nor among the files given.';
