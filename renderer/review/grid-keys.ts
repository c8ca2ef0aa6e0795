export interface GridShape {
  /** How many items. */
  readonly count: number;
  readonly columns: number;
  /** Rows that fit the view: how far Page Up and Page Down go. */
  readonly pageRows: number;
}

/** Where a key leads from an item of a wrapped list, or null where the key leads nowhere. */
export function indexAfterKey(
  key: string,
  index: number,
  { count, columns, pageRows }: GridShape,
): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const down = (rows: number) => {
    const target = index + rows * columns;
    if (target <= last && target >= 0) return target;
    // Over the end: the last item, if there is a row below at all; over the start: the same column's first row.
    if (rows > 0) return Math.floor(index / columns) < Math.floor(last / columns) ? last : index;
    return index % columns;
  };
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, index + 1);
    case 'ArrowLeft':
      return Math.max(0, index - 1);
    case 'ArrowDown':
      return down(1);
    case 'ArrowUp':
      return index < columns ? index : down(-1);
    case 'PageDown':
      return down(Math.max(1, pageRows));
    case 'PageUp':
      return down(-Math.max(1, pageRows));
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The first item behind `index`, or around the corner, whose name starts with what was typed. */
export function indexOfTyped(
  typed: string,
  index: number,
  count: number,
  nameAt: (index: number) => string,
): number | null {
  const wanted = typed.toLowerCase();
  // One letter goes on to the next; more letters may still mean the item that the first ones found.
  const from = wanted.length === 1 ? index + 1 : index;
  for (let step = 0; step < count; step += 1) {
    const at = (from + step) % count;
    if (nameAt(at).toLowerCase().startsWith(wanted)) return at;
  }
  return null;
}

/** The ids from one index to another, whichever comes first. */
export function rangeOf<Id>(ids: readonly Id[], one: number, other: number): readonly Id[] {
  return ids.slice(Math.min(one, other), Math.max(one, other) + 1);
}

export function toggled<Id>(ids: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
