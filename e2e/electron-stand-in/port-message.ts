/** What goes over the channel between the stand-in and one of its utility processes, besides the proxy's settings. */
export type PortMessage =
  /** What `postMessage` was given, as a structured clone. */
  | { readonly kind: 'electron-stand-in:data'; readonly bytes: Uint8Array }
  /** Answered with the same number by a process that still runs its event loop. */
  | { readonly kind: 'electron-stand-in:alive'; readonly number: number };

export function isPortMessage(message: unknown): message is PortMessage {
  const kind = (message as { readonly kind?: unknown } | null)?.kind;
  return kind === 'electron-stand-in:data' || kind === 'electron-stand-in:alive';
}
