import type { Fault } from '../../e2e/fixtures/fault-proxy.ts';
import type { BenchOptions, UploadBench } from '../../e2e/fixtures/upload-bench.ts';

/** One thing that goes wrong in the middle of an upload, and how it is to end. */
export interface FaultCase {
  readonly name: string;
  /** `all`: every photo is in the SIS. `told`: some are not, and the person knows which and why. */
  readonly ends: 'all' | 'told';
  /** What the person is told, if nothing else will do. */
  readonly says?: RegExp;
  readonly options?: BenchOptions;
  /** Why it cannot be shown on this machine. */
  readonly skipped?: string | undefined;
  /** Before the upload begins. */
  readonly prepare?: (bench: UploadBench) => Promise<void> | void;
  /** While it goes on. */
  readonly meanwhile?: (bench: UploadBench) => Promise<void>;
  /** After its first end. */
  readonly after?: (bench: UploadBench) => Promise<void>;
  readonly close?: () => Promise<void>;
}

export const imports = /^\/api\/v1\/photo-imports$/;
export const asking = /^\/api\/v1\/photo-imports\?/;
export const aJob = /^\/api\/v1\/scheduled-jobs\/\d+$/;

/** Lets so many requests through before the next fault of their kind. */
export function passing(count: number): readonly Fault[] {
  return Array.from({ length: count }, () => ({ kind: 'meanwhile', act: async () => undefined }) as const);
}

export function whenSending(name: string, ends: FaultCase['ends'], ...faults: readonly Fault[]): FaultCase {
  return { name, ends, prepare: ({ proxy }) => proxy.inject('POST', imports, ...passing(1), ...faults) };
}

export function whenAsking(name: string, path: RegExp, ...faults: readonly Fault[]): FaultCase {
  return { name, ends: 'all', prepare: ({ proxy }) => proxy.inject('GET', path, ...faults) };
}
