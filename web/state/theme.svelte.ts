import { MediaQuery } from 'svelte/reactivity';
import { DARK, LIGHT, type Theme } from '../charts/palette.ts';

const dark = new MediaQuery('(prefers-color-scheme: dark)');
const printing = new MediaQuery('print');

/** The colours of charts, following the system; paper is always light. */
export const chartTheme = (): Theme => (dark.current && !printing.current ? DARK : LIGHT);
