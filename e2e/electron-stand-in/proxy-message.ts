/** What `app.setProxy` was given, as far as the stand-in's `net` goes by it. */
export interface ProxySettings {
  readonly proxyRules?: string;
  readonly pacScript?: string;
}

export interface ProxyMessage {
  readonly kind: 'electron-stand-in:proxy';
  readonly proxy: ProxySettings;
}

export function isProxyMessage(data: unknown): data is ProxyMessage {
  return (
    typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'electron-stand-in:proxy'
  );
}

export interface ProxyGiven extends ProxySettings {
  readonly mode?: string;
}

/** "The system" has no proxy here. */
export function readProxyGiven({ mode, ...proxy }: ProxyGiven): ProxySettings {
  const needed = { direct: [], system: [], fixed_servers: ['proxyRules'], pac_script: ['pacScript'] };
  const names = Object.entries(needed).find(([known]) => known === mode)?.[1];
  if (!names || Object.keys(proxy).join() !== names.join()) {
    throw new Error(`The electron stand-in has no app.setProxy(${JSON.stringify({ mode, ...proxy })})`);
  }
  return proxy;
}
