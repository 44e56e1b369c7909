/** The joining thread, but for a scenario named `crash`. */
import { joinPieces as joinWell } from '../../../../server/jobs/joinThread.ts';
import type { JoinTask } from '../../../../server/jobs/simulationMessages.ts';

export function joinPieces(task: JoinTask) {
  if (task.record.scenario === 'crash') task.port.on('message', () => process.exit(9));
  return joinWell(task);
}
