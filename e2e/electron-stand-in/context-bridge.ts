/// <reference lib="dom" />

export interface ContextBridge {
  readonly module: object;
  /** Marks what has just been made for the page and needs no copy. */
  readonly markFresh: (value: unknown) => void;
}

/**
 * Electron's `contextBridge` by its documentation: what crosses is copied without its prototype, functions and promises
 * are wrapped, errors keep their message alone, and what is exposed is frozen. It is sent to the browser as text, so it
 * reaches nothing outside itself.
 * @param never what must not cross.
 */
export function createContextBridge(never: ReadonlySet<unknown>): ContextBridge {
  const fresh = new WeakSet<object>();
  type Callable = (...values: readonly unknown[]) => unknown;
  const cloned = [Date, RegExp, Map, Set, ArrayBuffer];

  function wrap(inner: Callable): Callable {
    return (...values) => {
      try {
        return cross(inner(...values.map(cross)));
      } catch (error) {
        throw cross(error);
      }
    };
  }

  function cross(value: unknown): unknown {
    if (typeof value === 'symbol') return undefined;
    if (typeof value === 'function') return wrap(value as Callable);
    if (typeof value !== 'object' || value === null || fresh.has(value)) return value;
    if (never.has(value)) throw new Error('ipcRenderer cannot be sent over the contextBridge');
    if (value instanceof Promise) {
      return value.then(cross, (error: unknown) => {
        throw cross(error);
      });
    }
    if (value instanceof Error) return new Error(value.message);
    if (value instanceof Blob || value instanceof Element) return value;
    if (Array.isArray(value)) return value.map(cross);
    if (ArrayBuffer.isView(value) || cloned.some((kind) => value instanceof kind))
      return structuredClone(value);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cross(inner)]));
  }

  function freeze(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    for (const inner of Object.values(value)) freeze(inner);
    return Object.freeze(value);
  }

  return {
    module: {
      exposeInMainWorld(key: string, api: unknown) {
        if (key in window)
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        Object.defineProperty(window, key, { value: freeze(cross(api)), enumerable: true });
      },
    },
    markFresh(value) {
      if (typeof value === 'object' && value !== null) fresh.add(value);
    },
  };
}
