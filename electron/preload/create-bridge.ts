import {
  type PageRequestName,
  pageRequestNames,
  type ShellName,
  shellNames,
} from '../core/contract/bridge-names.ts';
import type { Bridge, ShellEvent } from '../core/contract/shell-contract.ts';
import type { Change } from '../core/contract/snapshot.ts';

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

/** What the page gets of the outer world: one method for each request, and nothing general. */
export function createBridge(wires: Wires): Bridge {
  return {
    ...methodsFor(pageRequestNames, 'engine', wires),
    ...methodsFor(shellNames, 'shell', wires),
    pathOf: (file: File) => wires.pathOf(file),
    onChange: (listener: Parameters<Bridge['onChange']>[0]) =>
      wires.listen('change', (value) => listener(value as Change)),
    onShellEvent: (listener) => wires.listen('shell-event', (value) => listener(value as ShellEvent)),
  };
}
