import pLimit from "p-limit";

/**
 * Makes something of each item, so many at once. When one fails, those that have not begun are left
 * undone: nothing goes on writing behind the error's back.
 * @returns what was made, in the order of the items
 */
export async function mapLimited<Item, Made>(
  items: Iterable<Item>,
  atOnce: number,
  make: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const limit = pLimit(atOnce);
  try {
    return await limit.map(items, make);
  } finally {
    limit.clearQueue();
  }
}
