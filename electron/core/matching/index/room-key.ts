import { plainName } from '../../roster/person-name.ts';

/** A home room as it is compared: "Room 05B", "HR 5-B" and "5b" are "5b". Null where there is none. */
export function roomKey(room: string | null): string | null {
  const plain = plainName(room ?? '').replace(/^(?:home ?room|classroom|room|rm|hr)(?= |\d)/u, '');
  return plain.replaceAll(' ', '').replace(/^0+(?=.)/u, '') || null;
}
