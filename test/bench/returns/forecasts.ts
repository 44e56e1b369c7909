/** How often 80% ranges of forecasts hold what came, over councils whose years vary as England's do. */
import { forecastsHeld } from '../../model/estimate/returns/forecasts.ts';

const found = forecastsHeld(Number(process.argv[2] ?? 100), 100);
for (const [what, { held, of }] of Object.entries(found)) {
  console.log(`${what.padEnd(16)} ${((100 * held) / of).toFixed(0)}% of ${of}`);
}
