import { derive } from './derive.ts';

process.exitCode = derive(process.argv.slice(2));
