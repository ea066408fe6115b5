/**
 * One of `count` parts that a name always belongs to, whatever other names there are (FNV-1a): what
 * is split in this way changes in one part when one thing changes.
 * @returns a number from 0
 */
export function bucketOf(name: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++)
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}
