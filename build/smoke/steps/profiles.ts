import type { SmokeProfile } from '../smoke-session.ts';
import type { Smoke } from '../smoke-step.ts';

/** A photo of each kind is open, and the SIS is reached straight. */
export function plainProfile({ world }: Smoke): SmokeProfile {
  return {
    name: 'plain',
    settings: { sisUrl: world.sis.url, network: { proxy: { kind: 'none' } } },
    args: [`--open=${world.kinds.path}`],
  };
}
