/** Children in no particular order, in a list that is emptied and filled again week after week. */
export interface ChildList {
  children: Int32Array;
  count: number;
}

export const emptyChildList = (room = 64): ChildList => ({ children: new Int32Array(room), count: 0 });

export function addToList(list: ChildList, child: number): void {
  if (list.count === list.children.length) grow(list);
  list.children[list.count++] = child;
}

function grow(list: ChildList): void {
  const larger = new Int32Array(2 * list.count);
  larger.set(list.children);
  list.children = larger;
}
