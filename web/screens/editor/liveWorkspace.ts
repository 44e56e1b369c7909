import type { Plan, Workspace } from '../../state/workspace.svelte.ts';
import type { SimulationResult } from '../../../model/schema/simulation.ts';

/**
 * The page's workspace with the draft in the place of the chosen plan: what is shown beside the editor, and how
 * it was worked out, is told of the draft.
 */
export function liveWorkspace(
  shared: Workspace,
  plan: () => Plan | undefined,
  simulation: () => SimulationResult | undefined,
): Workspace {
  const live = {
    router: shared.router,
    library: shared.library,
    authority: shared.authority,
    find: (id: string) => shared.find(id),
    nameOf: (id: string | null) => shared.nameOf(id),
    plan: {
      get value() {
        return plan();
      },
    },
    simulation: { resultOf: () => simulation() },
  };
  return live as unknown as Workspace;
}
