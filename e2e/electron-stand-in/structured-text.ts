/** Carries structured clones as text, over a line that takes nothing else. */
export interface StructuredText {
  readonly write: (value: unknown) => string;
  readonly read: (text: string) => unknown;
}

/**
 * Nearly all messages are plain JSON and cost a look at each value, no more; the rest is marked. It is sent to the
 * browser as text, so it reaches nothing outside itself.
 * @param clone makes the structured clone of a value that is no plain JSON, or throws.
 */
export function createStructuredText(clone: (value: unknown) => unknown): StructuredText {
  const mark = '$clone';
  const views: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };

  function isPlain(value: unknown): boolean {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
    if (typeof value !== 'object') return false;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) if (!isPlain(value[index])) return false;
      return Object.keys(value).length === value.length;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return false;
    for (const name in value) {
      if (name === mark || !isPlain((value as Record<string, unknown>)[name])) return false;
    }
    return true;
  }

  function toBytes(buffer: ArrayBuffer): string {
    const parts: string[] = [];
    const bytes = new Uint8Array(buffer);
    for (let from = 0; from < bytes.length; from += 8_192)
      parts.push(String.fromCharCode(...bytes.subarray(from, from + 8_192)));
    return btoa(parts.join(''));
  }

  function fromBytes(text: string): ArrayBuffer {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
  }

  const entriesOf = (value: object) => Object.entries(value).map(([name, inner]) => [name, toMarked(inner)]);
  const marked = (kind: string, ...parts: readonly unknown[]) => ({ [mark]: [kind, ...parts] });

  function toMarked(value: unknown): unknown {
    if (isPlain(value)) return value;
    if (value === undefined) return marked('undefined');
    if (typeof value === 'number') return marked('number', Object.is(value, -0) ? '-0' : String(value));
    if (typeof value === 'bigint') return marked('bigint', String(value));
    if (Array.isArray(value)) {
      const given = Array.from(value, (inner, index) => (index in value ? toMarked(inner) : marked('hole')));
      return given;
    }
    if (value instanceof Date) return marked('date', value.getTime());
    if (value instanceof RegExp) return marked('regexp', value.source, value.flags);
    if (value instanceof Map)
      return marked(
        'map',
        [...value].map((pair) => pair.map(toMarked)),
      );
    if (value instanceof Set) return marked('set', [...value].map(toMarked));
    if (value instanceof ArrayBuffer) return marked('bytes', toBytes(value));
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value;
      const own = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
      return marked('view', value.constructor.name, toBytes(own));
    }
    if (value instanceof Error) return marked('error', value.name, value.message, value.stack ?? '');
    return marked('object', entriesOf(value as object));
  }

  function fromMark([kind, first, second, third]: readonly unknown[]): unknown {
    switch (kind) {
      case 'undefined':
      case 'hole':
        return undefined;
      case 'number':
        return Number(first);
      case 'bigint':
        return BigInt(first as string);
      case 'date':
        return new Date((first as number | null) ?? Number.NaN);
      case 'regexp':
        return new RegExp(first as string, second as string);
      case 'map':
        return new Map(
          (first as [unknown, unknown][]).map(([key, value]) => [fromMarked(key), fromMarked(value)]),
        );
      case 'set':
        return new Set((first as unknown[]).map(fromMarked));
      case 'bytes':
        return fromBytes(first as string);
      case 'view': {
        const View = views[first as string] ?? Uint8Array;
        return new View(fromBytes(second as string));
      }
      case 'error':
        return Object.assign(new Error(second as string), { name: first, stack: third });
      default:
        return Object.fromEntries(
          (first as [string, unknown][]).map(([name, value]) => [name, fromMarked(value)]),
        );
    }
  }

  function fromMarked(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const read = value.map(fromMarked);
      value.forEach((inner, index) => {
        if (inner?.[mark]?.[0] === 'hole') delete read[index];
      });
      return read;
    }
    const own = (value as Record<string, readonly unknown[]>)[mark];
    if (own !== undefined) return fromMark(own);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fromMarked(inner)]));
  }

  return {
    // The first letter says whether anything is marked.
    write: (value) =>
      isPlain(value) ? `=${JSON.stringify(value)}` : `$${JSON.stringify(toMarked(clone(value)))}`,
    read: (text) => {
      const value: unknown = JSON.parse(text.slice(1));
      return text.startsWith('$') ? fromMarked(value) : value;
    },
  };
}
