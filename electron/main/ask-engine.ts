import type { Replies, RequestInput, RequestName } from '../core/contract/contract.ts';
import { AppError } from '../core/shared/failure.ts';
import type { EngineHost } from './engine-host.ts';

/** A request to the engine whose failure is thrown, to become the answer to the page's own request. */
export type AskEngine = <Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
) => Promise<Replies[Name]>;

export function createAskEngine(engine: Pick<EngineHost, 'request'>): AskEngine {
  return async (name, input) => {
    const result = await engine.request(name, input);
    if (!result.ok) throw new AppError(result.failure.code, result.failure.detail);
    return result.value;
  };
}
