import { registerHooks } from 'node:module';

const shared = Symbol.for('electron-stand-in');
const moduleUrl = 'electron-stand-in:electron';

/** From now on `import ... from 'electron'` gives the stand-in. A name that it does not have is a SyntaxError. */
export function standInForElectron(modules: Readonly<Record<string, object>>): void {
  Object.assign(globalThis, { [shared]: modules });
  const exported = Object.keys(modules).map((name) => `export const ${name} = modules.${name};`);
  const source = `const modules = globalThis[Symbol.for('electron-stand-in')];\n${exported.join('\n')}`;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: moduleUrl, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === moduleUrl ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
}
