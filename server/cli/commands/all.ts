import type { Command } from '../command.ts';
import { backtest } from './backtest.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { decisions } from './decisions.ts';
import { derive } from './derive.ts';
import { exportCommand } from './export.ts';
import { goalSeek } from './goalSeek.ts';
import { importCommand } from './import.ts';
import { importDfe } from './importDfe.ts';
import { importSsda903 } from './importSsda903.ts';
import { list } from './list.ts';
import { placements } from './placements.ts';
import { position } from './position.ts';
import { project } from './project.ts';
import { reconcile } from './reconcile.ts';
import { sensitivity } from './sensitivity.ts';
import { similar } from './similar.ts';
import { simulate } from './simulate.ts';

/** Every command, in the order the help lists them. */
export const commands: readonly Command[] = [
  list,
  project,
  compare,
  simulate,
  sensitivity,
  goalSeek,
  placements,
  decisions,
  reconcile,
  exportCommand,
  importCommand,
  importDfe,
  importSsda903,
  similar,
  position,
  backtest,
  check,
  derive,
];
