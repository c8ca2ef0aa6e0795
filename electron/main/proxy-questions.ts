import type { FromEngine } from './engine-messages.ts';

export interface ProxyQuestions {
  /** The system's proxies for an address, in the words of a PAC file. */
  readonly ask: (url: string) => Promise<string>;
  readonly answer: (id: number, proxies: string) => void;
}

/** Only the shell's process can ask the system which proxy it uses. */
export function createProxyQuestions(send: (message: FromEngine) => void): ProxyQuestions {
  const waiting = new Map<number, (proxies: string) => void>();
  let lastId = 0;
  return {
    ask: (url) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        send({ kind: 'resolve-proxy', id: lastId, url });
      }),
    answer(id, proxies) {
      waiting.get(id)?.(proxies);
      waiting.delete(id);
    },
  };
}
