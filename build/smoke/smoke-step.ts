import type { SmokeHost } from './smoke-host.ts';
import type { SmokeProfile, SmokeSession } from './smoke-session.ts';
import type { SmokeWorld } from './smoke-world.ts';

export interface Smoke {
  readonly host: SmokeHost;
  readonly world: SmokeWorld;
  readonly session: SmokeSession;
}

export type StepResult =
  /** @param detail What was seen, in a few words. */
  | { readonly kind: 'passed'; readonly detail: string }
  | { readonly kind: 'not-run'; readonly reason: string };

/** One thing that a packaged app must be seen to do. It needs no other step to have run before. */
export interface SmokeStep {
  readonly name: string;
  /** @throws Error that says what was seen in its place. */
  run(smoke: Smoke): Promise<StepResult>;
}

export const passed = (detail = ''): StepResult => ({ kind: 'passed', detail });
export const notRun = (reason: string): StepResult => ({ kind: 'not-run', reason });

/** A photo of each kind is open, and the SIS is reached straight. */
export function plainProfile({ world }: Smoke): SmokeProfile {
  return {
    name: 'plain',
    settings: { sisUrl: world.sis.url, network: { proxy: { kind: 'none' } } },
    args: [`--open=${world.kinds.path}`],
  };
}
