/** A place on the screen, pixels. */
export interface Placed { id: string; x: number; y: number }

/** What one marker stands for: one project, or those that would hide each other. */
export interface Group { members: string[]; x: number; y: number }

/**
 * One marker for all that come closer than `apart` pixels to the first of them: at every zoom each marker can be read and pressed.
 * The first of a group keeps its place, so that nothing jumps while others come and go.
 */
export function groupsOf(placed: readonly Placed[], apart: number): Group[] {
  const groups: Group[] = [];
  for (const { id, x, y } of placed) {
    const near = groups.find(group => Math.hypot(group.x - x, group.y - y) < apart);
    if (near) near.members.push(id);
    else groups.push({ members: [id], x, y });
  }
  return groups;
}
