import type { PageRequestName } from '../core/contract/contract.ts';
import type { Bridge, ShellEvent, ShellName } from '../core/contract/shell-contract.ts';
import type { Change } from '../core/contract/snapshot.ts';

/** The requests that a page may send: to the engine, and to the window's shell. */
export interface BridgeNames {
  readonly engine: readonly PageRequestName[];
  readonly shell: readonly ShellName[];
}

export interface Wires {
  invoke(channel: string, input: unknown): Promise<unknown>;
  listen(channel: string, listener: (value: unknown) => void): () => void;
  pathOf(file: File): string;
}

type Methods<Name extends PageRequestName | ShellName> = Pick<Bridge, Name>;

function methodsFor<Name extends PageRequestName | ShellName>(
  names: readonly Name[],
  prefix: 'engine' | 'shell',
  wires: Wires,
): Methods<Name> {
  const methods = names.map((name) => [name, (input: unknown) => wires.invoke(`${prefix}:${name}`, input)]);
  return Object.fromEntries(methods) as Methods<Name>;
}

/**
 * What the page gets of the outer world: one method for each request, and nothing general.
 * @param names from the contract, whose schemas would bring a whole library into the preload script.
 */
export function createBridge(names: BridgeNames, wires: Wires): Bridge {
  return {
    ...methodsFor(names.engine, 'engine', wires),
    ...methodsFor(names.shell, 'shell', wires),
    pathOf: (file: File) => wires.pathOf(file),
    onChange: (listener: Parameters<Bridge['onChange']>[0]) =>
      wires.listen('change', (value) => listener(value as Change)),
    onShellEvent: (listener) => wires.listen('shell-event', (value) => listener(value as ShellEvent)),
  };
}
