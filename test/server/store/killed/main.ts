/** `npm run test:kills [times]`: the long form of the test beside it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveAndKill } from './saveAndKill.ts';

const times = Number(process.argv[2] ?? 50);
const folder = mkdtempSync(join(tmpdir(), 'carecast-kills-'));
let lost = 0;
for (let time = 1; time <= times; time++) {
  const { acknowledged, versions, problems } = await saveAndKill(join(folder, 'carecast.db'), 2, time % 10);
  const fine = problems.length === 0 && versions >= acknowledged;
  if (!fine) lost++;
  console.log(`${time}: ${acknowledged} acknowledged, ${versions} there ${problems.join('; ')}`);
}
rmSync(folder, { recursive: true });
console.log(`${times - lost} passed, ${lost} failed`);
process.exitCode = lost > 0 ? 1 : 0;
