/** Where a piece of a file lies, in bytes from its start. */
export interface FilePart {
  readonly start: number;
  readonly length: number;
}

/** What a HEIC says of itself before the first pixel. Sizes are upright: it is turned by its own properties. */
export interface HeicHeader {
  readonly width: number;
  readonly height: number;
  /** Pictures that stand on their own: neither tiles nor thumbnails, masks or depths of another. */
  readonly pages: number;
  readonly isHevc: boolean;
  readonly exif: FilePart | null;
  readonly xmp: FilePart | null;
}

export interface Box extends FilePart {
  readonly type: string;
}

interface Item {
  readonly type: string;
  readonly isHidden: boolean;
  readonly contentType: string;
}

/** Reads big-endian numbers one behind the other. @throws RangeError at the end of the bytes. */
export function readFrom(view: DataView, start: number) {
  let position = start;
  const number = (bytes: number) => {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) value = value * 256 + view.getUint8(position + index);
    position += bytes;
    return value;
  };
  return {
    number,
    signed: () => number(4) | 0,
    type: () => String.fromCharCode(number(1), number(1), number(1), number(1)),
    text: () => {
      let text = '';
      for (let code = number(1); code !== 0; code = number(1)) text += String.fromCharCode(code);
      return text;
    },
    skip: (bytes: number) => {
      position += bytes;
    },
    position: () => position,
  };
}

/** ISO 14496-12, 4.2. Boxes that are cut off are left out. */
export function boxesIn(view: DataView, start: number, end: number): readonly Box[] {
  const boxes: Box[] = [];
  let position = start;
  while (position + 8 <= end) {
    const reader = readFrom(view, position);
    const shortSize = reader.number(4);
    const type = reader.type();
    const size = shortSize === 1 ? reader.number(8) : shortSize === 0 ? end - position : shortSize;
    const contentStart = reader.position();
    if (position + size > end || position + size < contentStart) break;
    boxes.push({ type, start: contentStart, length: position + size - contentStart });
    position += size;
  }
  return boxes;
}

/** Version and flags of a full box. */
function readVersion(reader: ReturnType<typeof readFrom>) {
  return { version: reader.number(1), flags: reader.number(3) };
}

export function readItems(view: DataView, { start, length }: Box): ReadonlyMap<number, Item> {
  const reader = readFrom(view, start);
  reader.skip(readVersion(reader).version === 0 ? 2 : 4);
  const items = new Map<number, Item>();
  for (const entry of boxesIn(view, reader.position(), start + length)) {
    const infe = readFrom(view, entry.start);
    const { version, flags } = readVersion(infe);
    if (entry.type !== 'infe' || version < 2) continue;
    const id = infe.number(version === 2 ? 2 : 4);
    infe.skip(2);
    const type = infe.type();
    if (type === 'mime') infe.text();
    items.set(id, { type, isHidden: (flags & 1) === 1, contentType: type === 'mime' ? infe.text() : '' });
  }
  return items;
}

/** Items that only serve another one: thumbnails, masks, depths, and the tiles of a grid. */
function readServants(view: DataView, { start, length }: Box): ReadonlySet<number> {
  const reader = readFrom(view, start);
  const idBytes = readVersion(reader).version === 0 ? 2 : 4;
  const servants = new Set<number>();
  for (const { type, start: at } of boxesIn(view, reader.position(), start + length)) {
    const reference = readFrom(view, at);
    const from = reference.number(idBytes);
    const count = reference.number(2);
    if (type === 'thmb' || type === 'auxl') servants.add(from);
    if (type === 'dimg') for (let i = 0; i < count; i += 1) servants.add(reference.number(idBytes));
  }
  return servants;
}

export function readPart(view: DataView, { start }: Box, wantedId: number): FilePart | null {
  const reader = readFrom(view, start);
  const { version } = readVersion(reader);
  const [sizes, more] = [reader.number(1), reader.number(1)];
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 4, sizes & 15, more >> 4];
  const indexBytes = version === 0 ? 0 : more & 15;
  const idBytes = version < 2 ? 2 : 4;
  const count = reader.number(idBytes);
  for (let item = 0; item < count; item += 1) {
    const id = reader.number(idBytes);
    const isInFile = version === 0 || (reader.number(2) & 15) === 0;
    reader.skip(2);
    const base = reader.number(baseBytes);
    const extents = reader.number(2);
    for (let extent = 0; extent < extents; extent += 1) {
      reader.skip(indexBytes);
      const part = { start: base + reader.number(offsetBytes), length: reader.number(lengthBytes) };
      if (id === wantedId) return isInFile && extents === 1 ? part : null;
    }
  }
  return null;
}

/** The properties of an item, in the order in which they are applied. */
function readProperties(view: DataView, { start, length }: Box, wantedId: number): readonly Box[] {
  const boxes = boxesIn(view, start, start + length);
  const container = boxes.find(({ type }) => type === 'ipco');
  if (!container) return [];
  const properties = boxesIn(view, container.start, container.start + container.length);
  for (const association of boxes.filter(({ type }) => type === 'ipma')) {
    const reader = readFrom(view, association.start);
    const { version, flags } = readVersion(reader);
    const indexBytes = (flags & 1) === 1 ? 2 : 1;
    for (let left = reader.number(4); left > 0; left -= 1) {
      const id = reader.number(version === 0 ? 2 : 4);
      // The uppermost bit says whether a reader must know the property.
      const indexes = Array.from(
        { length: reader.number(1) },
        () => reader.number(indexBytes) & (indexBytes === 2 ? 0x7fff : 0x7f),
      );
      if (id === wantedId) return indexes.flatMap((index) => properties[index - 1] ?? []);
    }
  }
  return [];
}

/** ISO 14496-12, 12.1.4: a part of the picture around its center; what of it lies beside the picture is not there. */
function cutSide(side: number, cut: number, offset: number): number {
  const first = offset + (side - 1) / 2 - (cut - 1) / 2;
  const [from, to] = [Math.floor(first), Math.floor(first + cut - 1)];
  return Math.min(side - 1, to) - Math.max(0, from) + 1;
}

/** Properties are applied in the order in which an item names them: cameras turn last, some programs first. */
function uprightSize(view: DataView, properties: readonly Box[]) {
  let [width, height] = [0, 0];
  for (const { type, start } of properties) {
    const reader = readFrom(view, start);
    if (type === 'ispe') {
      reader.skip(4);
      [width, height] = [reader.number(4), reader.number(4)];
    }
    if (type === 'clap') {
      const share = () => reader.signed() / reader.signed();
      const [cutWidth, cutHeight, across, down] = [share(), share(), share(), share()];
      [width, height] = [cutSide(width, cutWidth, across), cutSide(height, cutHeight, down)];
    }
    // In quarter turns.
    if (type === 'irot' && (reader.number(1) & 1) === 1) [width, height] = [height, width];
  }
  return { width, height };
}

function readMeta(view: DataView, meta: Box): HeicHeader | null {
  const boxes = boxesIn(view, meta.start + 4, meta.start + meta.length);
  const find = (type: string) => boxes.find((box) => box.type === type);
  const [primary, information, properties, locations] = ['pitm', 'iinf', 'iprp', 'iloc'].map(find);
  if (!primary || !information || !properties) return null;
  const reader = readFrom(view, primary.start);
  const primaryId = reader.number(readVersion(reader).version === 0 ? 2 : 4);
  const items = [...readItems(view, information)];
  const references = find('iref');
  const servants = references ? readServants(view, references) : new Set<number>();
  const pictures = items.filter(
    ([id, { type, isHidden }]) => /^(hvc1|grid|iovl|iden)$/.test(type) && !isHidden && !servants.has(id),
  );
  const partOf = (isWanted: (item: Item) => boolean) => {
    const id = items.find(([, item]) => isWanted(item))?.[0];
    return id === undefined || !locations ? null : readPart(view, locations, id);
  };
  const { width, height } = uprightSize(view, readProperties(view, properties, primaryId));
  if (!(width >= 1 && height >= 1)) return null;
  return {
    width,
    height,
    pages: Math.max(1, pictures.length),
    isHevc: items.some(([, { type }]) => type === 'hvc1'),
    exif: partOf(({ type }) => type === 'Exif'),
    xmp: partOf(({ contentType }) => contentType === 'application/rdf+xml'),
  };
}

/** Reads a HEIC's header (ISO 23008-12) from its first bytes; null when they end before it does, or are not one's. */
export function readHeicHeader(head: Uint8Array): HeicHeader | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    const meta = boxesIn(view, 0, head.length).find(({ type }) => type === 'meta');
    return meta ? readMeta(view, meta) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
