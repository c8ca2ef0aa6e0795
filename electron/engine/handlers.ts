import type { ParsedInput, Replies, RequestName } from '../core/contract.ts';
import type { EngineWork } from './engine-work.ts';

export type Handlers = {
  readonly [Name in RequestName]: (input: ParsedInput<Name>) => Promise<Replies[Name]>;
};

/** One thin function for each request of the contract. */
export function createHandlers(work: EngineWork): Handlers {
  return {
    openFolder: (input) => work.openFolder(input),
    stopFolder: () => work.stopFolder(),
    snapshot: async () => work.snapshot(),
    connect: (input) => work.connect(input.url, input.token),
    applySafeFixes: async ({ photoIds }) => ({ photos: work.applySafeFixes(photoIds) }),
    pack: ({ folder }) => work.pack(folder),
    upload: () => work.upload(),
    stopRun: () => work.stopRun(),
    jobs: async () => ({ jobs: await work.jobs() }),
    jobLog: ({ jobId, after }) => work.jobLog(jobId, after),
  };
}
