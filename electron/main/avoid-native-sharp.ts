import { registerHooks } from 'node:module';

/** What of `process` tells Electron on Linux from everything else. */
export interface RunningIn {
  readonly platform: NodeJS.Platform;
  readonly versions: { readonly electron?: string | undefined };
}

const nativeBuild = /^@img\/sharp-(?!wasm32)/;

/**
 * Makes sharp fall back to its WebAssembly build in Electron on Linux, as it does in a package, which holds no other
 * (docs/sharp-on-linux.md). Everywhere else the native build stays. To be called before sharp is loaded: where a
 * bundler might hoist its import, load what needs it with `import()` afterwards.
 */
export function avoidNativeSharp({ platform, versions }: RunningIn): void {
  if (platform !== 'linux' || !versions.electron) return;
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (!nativeBuild.test(specifier)) return nextResolve(specifier, context);
      throw Object.assign(new Error(`${specifier} does not work in Electron on Linux`), {
        code: 'MODULE_NOT_FOUND',
      });
    },
  });
}
