import type { Histories } from '../history.ts';
import { stayOn } from './stockOn.ts';

/** Beyond this the department counts a placement as far from home. */
const FAR_MILES = 20;

/** Of the children in care on a day whose distance from home a return gives, those placed more than 20 miles away. */
export function farFromHome(histories: Histories, day: number): { known: number; far: number } {
  let known = 0;
  let far = 0;
  for (const child of histories.children) {
    const miles = stayOn(child, day)?.milesFromHome ?? null;
    if (miles === null) continue;
    known++;
    if (miles > FAR_MILES) far++;
  }
  return { known, far };
}
