import type { Component } from 'svelte';
import type { Screen } from './address.ts';

/** Screens whose code is fetched when somebody goes there, so that the first screen need not wait for it. */
export const lateScreens: Partial<Record<Screen, () => Promise<Component>>> = {
  reconciliation: async () => (await import('../screens/reconciliation/ReconciliationScreen.svelte')).default,
  addClaims: async () => (await import('../screens/ownClaims/AddClaimsScreen.svelte')).default,
  ownClaims: async () => (await import('../screens/ownClaims/OwnClaimsScreen.svelte')).default,
  savings: async () => (await import('../screens/savings/SavingsScreen.svelte')).default,
  placements: async () => (await import('../screens/placements/PlacementsScreen.svelte')).default,
  compare: async () => (await import('../screens/compare/CompareScreen.svelte')).default,
  'child-protection': async () =>
    (await import('../screens/childProtection/ChildProtectionScreen.svelte')).default,
  data: async () => (await import('../screens/data/DataScreen.svelte')).default,
  returns: async () => (await import('../screens/returns/ReturnsScreen.svelte')).default,
  'track-record': async () => (await import('../screens/trackRecord/TrackRecordScreen.svelte')).default,
  editor: async () => (await import('../screens/editor/EditorScreen.svelte')).default,
};
