import type { Screen } from '../route/address.ts';

/** The screens there are, in the order of the navigation. A new screen is a line here and one in Screen.svelte. */
export const navigation: readonly { path: string; label: string; screens: readonly Screen[] }[] = [
  { path: '/plan', label: 'Plan at a glance', screens: ['plan'] },
  { path: '/scenarios', label: 'Scenarios', screens: ['scenarios', 'scenario', 'editor'] },
  { path: '/compare', label: 'Compare', screens: ['compare'] },
  { path: '/savings', label: 'Savings', screens: ['savings'] },
  { path: '/sensitivity', label: 'Sensitivity', screens: ['sensitivity'] },
  { path: '/placements', label: 'Placements', screens: ['placements'] },
  { path: '/child-protection', label: 'Child protection', screens: ['child-protection'] },
  {
    path: '/evidence',
    label: 'Evidence',
    screens: ['evidence', 'figure', 'reconciliation', 'addClaims', 'ownClaims'],
  },
  { path: '/track-record', label: 'Track record', screens: ['track-record'] },
  { path: '/data', label: 'Data', screens: ['data', 'returns'] },
];
