/** A call of Electron's that is to throw: `app.getPath:documents`, `Menu.setApplicationMenu`, `BrowserWindow`. */
interface ThrowingCall {
  readonly module: string;
  /** Undefined: the module itself, called with `new`. */
  readonly method: string | undefined;
  /** Undefined: whatever the first argument is. */
  readonly argument: string | undefined;
}

function readCall(text: string): ThrowingCall {
  const [name = '', argument] = text.split(':');
  const [module = '', method] = name.split('.');
  return { module, method, argument };
}

function throwFor({ module, method }: ThrowingCall, given: readonly unknown[]): never {
  // In Electron's own words.
  if (method === 'getPath') throw new Error(`Failed to get '${given[0]}' path`);
  throw new Error(`The electron stand-in was told that ${[module, method].filter(Boolean).join('.')} throws`);
}

function withThrowing(target: object, call: ThrowingCall): object {
  return new Proxy(target, {
    construct(inner, given, newTarget) {
      if (call.method === undefined) throwFor(call, given);
      return Reflect.construct(inner as new (...values: unknown[]) => object, given, newTarget);
    },
    get(inner, key) {
      const value: unknown = Reflect.get(inner, key);
      if (key !== call.method) return value;
      return (...given: readonly unknown[]) => {
        if (call.argument === undefined || given[0] === call.argument) throwFor(call, given);
        return (value as (...values: readonly unknown[]) => unknown)(...given);
      };
    },
  });
}

/** Electron's modules, of which these calls throw. A module or method that is not there throws at once. */
export function throwOnRequest(
  modules: Readonly<Record<string, object>>,
  calls: readonly string[],
): Readonly<Record<string, object>> {
  const throwing: Record<string, object> = { ...modules };
  for (const call of calls.map(readCall)) {
    const target = throwing[call.module];
    if (!target || (call.method !== undefined && !(call.method in target)))
      throw new Error(`The electron stand-in has no ${call.module}.${call.method} that could throw`);
    throwing[call.module] = withThrowing(target, call);
  }
  return throwing;
}
