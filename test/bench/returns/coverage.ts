/** How often the 90% intervals of rates hold the true ones, over councils drawn from known rates. */
import { coverageOf } from '../../model/estimate/returns/coverage.ts';

const councils = Number(process.argv[2] ?? 200);
const found = coverageOf(councils);
for (const [kind, { held, of }] of Object.entries(found)) {
  console.log(`${kind.padEnd(12)} ${((100 * held) / of).toFixed(1)}% of ${of}`);
}
