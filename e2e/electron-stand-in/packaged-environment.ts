const removed = ['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'];

/**
 * What a packaged app sees of its environment: with the nodeOptions fuse off, Electron removes these before any
 * JavaScript, in utility processes too, so that they have no effect either (Electron's docs, "Electron Fuses";
 * electron/electron#41689).
 */
export function packagedEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !removed.includes(name)));
}

/** Starts this process anew without them, where Node has been started with them: it has gone by them already. */
export function enterPackagedEnvironment(): void {
  if (!removed.some((name) => name in process.env)) return;
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  // A test's channel would not survive, and Windows has no such thing.
  if (process.send || !process.execve)
    throw new Error(`A packaged app is started without ${removed.join(' and ')}`);
  process.execve(process.execPath, words, packagedEnvironment(process.env));
}
