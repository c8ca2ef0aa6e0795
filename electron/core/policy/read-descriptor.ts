/** One entry of an access list (ACE). */
export interface AccessEntry {
  /** As SDDL writes it: "A" allows, "D" denies. */
  readonly type: string;
  readonly flags: readonly string[];
  /** The access mask, 32 bits. */
  readonly rights: number;
  /** A SID (S-1-5-32-545) or SDDL's two letters for it (BU). */
  readonly trustee: string;
}

/** Who owns a file or a folder of Windows, and who may do what with it. */
export interface SecurityDescriptor {
  readonly owner: string | null;
  /** Null where there is no list at all: then everybody may do everything. An empty list lets nobody in. */
  readonly entries: readonly AccessEntry[] | null;
}

const everyRight = 0xffff_ffff;

/** Microsoft's "ACE Strings", with the values of winnt.h, iads.h and accctrl.h. */
const rightsByName: Readonly<Record<string, number>> = {
  GA: 0x1000_0000,
  GX: 0x2000_0000,
  GW: 0x4000_0000,
  GR: 0x8000_0000,
  SD: 0x1_0000,
  RC: 0x2_0000,
  WD: 0x4_0000,
  WO: 0x8_0000,
  CC: 0x1,
  DC: 0x2,
  LC: 0x4,
  SW: 0x8,
  RP: 0x10,
  WP: 0x20,
  DT: 0x40,
  LO: 0x80,
  CR: 0x100,
  FA: 0x1f_01ff,
  FR: 0x12_0089,
  FW: 0x12_0116,
  FX: 0x12_00a0,
  KA: 0xf_003f,
  KR: 0x2_0019,
  KW: 0x2_0006,
  KX: 0x2_0019,
};

const sid = '(?:S-1-(?:0x[0-9A-Fa-f]+|[0-9]+)(?:-[0-9]+)*|[A-Z]{2})';
const headShape = new RegExp(`^(?:O:(${sid}))?(?:G:${sid})?`);
const listShape = /^D:((?:P|AR|AI|NO_ACCESS_CONTROL)*)/;

const pairsOf = (text: string): readonly string[] => text.match(/../g) ?? [];

/** A right that is not known is taken for every right: better one refusal too many than one too few. */
function readRights(text: string): number {
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return Number(text);
  if (!/^(?:[A-Z]{2})*$/.test(text)) return everyRight;
  return pairsOf(text).reduce((mask, name) => (mask | (rightsByName[name] ?? everyRight)) >>> 0, 0);
}

function readEntry(text: string): AccessEntry | null {
  // What follows the trustee is a condition or an attribute, which may hold semicolons of its own.
  const [type = '', flags = '', rights = '', , , trustee] = text.split(';');
  if (trustee === undefined || !/^(?:[A-Z]{2})*$/.test(flags)) return null;
  return { type, flags: pairsOf(flags), rights: readRights(rights), trustee };
}

/** Where the entry that begins at `start` ends: conditions have parentheses and quoted texts of their own. */
function endOfEntry(text: string, start: number): number | null {
  let depth = 0;
  let isQuoted = false;
  for (let place = start; place < text.length; place += 1) {
    const character = text[place];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return place + 1;
    }
  }
  return null;
}

/**
 * Reads a security descriptor in SDDL, the form that Windows writes the same in every language (Microsoft's "Security
 * Descriptor String Format" and "ACE Strings"). Null for a text that is none. Never throws.
 */
export function readDescriptor(sddl: string): SecurityDescriptor | null {
  const text = sddl.trim();
  const [head = '', owner = null] = headShape.exec(text) ?? [];
  const rest = text.slice(head.length);
  const [listHead, listFlags = ''] = listShape.exec(rest) ?? [];
  if (listHead === undefined) return rest === '' || rest.startsWith('S:') ? { owner, entries: null } : null;
  const entries: AccessEntry[] = [];
  let place = listHead.length;
  while (rest[place] === '(') {
    const end = endOfEntry(rest, place);
    const entry = end === null ? null : readEntry(rest.slice(place + 1, end - 1));
    if (end === null || entry === null) return null;
    entries.push(entry);
    place = end;
  }
  const remainder = rest.slice(place);
  if (remainder !== '' && !remainder.startsWith('S:')) return null;
  return { owner, entries: listFlags.includes('NO_ACCESS_CONTROL') ? null : entries };
}
