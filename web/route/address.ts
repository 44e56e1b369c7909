/** Where the page is, as its address says. Every choice a reader makes is in it, so it can be kept and sent. */

export type Screen =
  | 'plan'
  | 'scenarios'
  | 'scenario'
  | 'editor'
  | 'compare'
  | 'savings'
  | 'sensitivity'
  | 'child-protection'
  | 'placements'
  | 'evidence'
  | 'figure'
  | 'reconciliation'
  | 'addClaims'
  | 'ownClaims'
  | 'data'
  | 'returns'
  | 'track-record'
  | 'missing';

export interface Address {
  screen: Screen;
  /** The scenario, figure or own claims of a screen about one. */
  id?: string;
  query: Query;
}

export type Query = Readonly<Record<string, string>>;

/** The choice of plan goes along from screen to screen; filters and switches belong to theirs. */
const CARRIED = ['scenario', 'compare'];

export function parseAddress(text: string): Address {
  const url = new URL(text);
  const query = Object.fromEntries(url.searchParams);
  const [first = '', second, ...rest] = url.pathname.split('/').filter(Boolean).map(decoded);
  if (first === 'scenarios' && second && rest.length === 1 && rest[0] === 'edit') {
    return { screen: 'editor', id: second, query };
  }
  if (first === 'evidence' && second === 'reconciliation') return reconciliationAddress(rest, query);
  if (rest.length > 0) return { screen: 'missing', query };
  if (second === undefined) {
    if (first === '' || first === 'plan') return { screen: 'plan', query };
    if (first === 'scenarios' || first === 'sensitivity' || first === 'evidence') {
      return { screen: first, query };
    }
    if (first === 'compare' || first === 'savings') return { screen: first, query };
    if (first === 'placements') return { screen: first, query };
    if (first === 'track-record' || first === 'data') return { screen: first, query };
    if (first === 'child-protection') return { screen: first, query };
  } else {
    if (first === 'scenarios') return { screen: 'scenario', id: second, query };
    if (first === 'evidence') return { screen: 'figure', id: second, query };
    if (first === 'data' && second === 'returns') return { screen: 'returns', query };
  }
  return { screen: 'missing', query };
}

/** The published claims; adding one's own; or one's own by their id. */
function reconciliationAddress([id, ...rest]: string[], query: Query): Address {
  if (rest.length > 0) return { screen: 'missing', query };
  if (id === undefined) return { screen: 'reconciliation', query };
  return id === 'add' ? { screen: 'addClaims', query } : { screen: 'ownClaims', id, query };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** An address from a path and its choices; empty choices are left out. */
export function href(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(kept).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The same address with some choices changed; an empty one is taken out. */
export function withChoices(text: string, choices: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(text);
  for (const [name, value] of Object.entries(choices)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}

/** Whether two addresses are of different screens, whatever the choices on them. */
export const elsewhere = (a: string, b: string): boolean => new URL(a).pathname !== new URL(b).pathname;

/** A link of the page as a whole address. */
export const whole = (target: string, base: string): string => new URL(target, base).href;

/** The number of an old version that a screen is to show, as its address has it. */
export const versionOf = ({ version = '' }: Query): number | undefined =>
  /^[1-9]\d{0,6}$/.test(version) ? Number(version) : undefined;

/** The choices that a link to another screen takes along. */
export const carried = (query: Query): Record<string, string | undefined> =>
  Object.fromEntries(CARRIED.map((name) => [name, query[name]]));

export const figureHref = (id: string, query: Query = {}): string =>
  href(`/evidence/${encodeURIComponent(id)}`, carried(query));

export const scenarioHref = (id: string, query: Query = {}): string =>
  href(`/scenarios/${encodeURIComponent(id)}`, carried(query));

/**
 * @param choices `rationale`: the id of a measure whose card is opened at its rationale; `number`: a number of
 *   the plan or the baseline that is opened to be changed
 */
export const editorHref = (
  id: string,
  query: Query = {},
  choices: { rationale?: string; number?: string } = {},
): string => href(`/scenarios/${encodeURIComponent(id)}/edit`, { ...carried(query), ...choices });

/** Claims of an own paper; `figure` marks one of its figures. */
export const ownClaimsHref = (id: string, query: Query = {}, more: { figure?: string } = {}): string =>
  href(`/evidence/reconciliation/${encodeURIComponent(id)}`, { ...carried(query), ...more });
