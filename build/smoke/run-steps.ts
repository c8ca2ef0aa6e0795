import { assertNever } from '../../electron/core/shared/assert-never.ts';
import type { Smoke, SmokeStep, StepResult } from './smoke-step.ts';
import { leftoverSteps } from './steps/leftover-steps.ts';
import { processSteps } from './steps/process-steps.ts';
import { keepToken, networkSteps, signInOverHttp } from './steps/sign-in-steps.ts';
import { uploadSteps } from './steps/upload-steps.ts';
import { windowSteps } from './steps/window-steps.ts';

export interface SmokeSummary {
  readonly passed: number;
  readonly failed: number;
  readonly notRun: number;
}

type Ended = StepResult | { readonly kind: 'failed'; readonly reason: string };

const longestReason = 1_000;
const logLines = 5;

/** In one line, without colors, and of Playwright's log what was waited for, or else its end. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colors begin with.
  const [own = '', log = ''] = text.replace(/\u001b\[\d+m/g, '').split('Call log:');
  const lines = log.split('\n').map((line) => line.replace(/^[\s-]+/, ''));
  const waited = lines.find((line) => line.includes('waiting for '));
  const words = `${own} ${waited ?? lines.slice(-logLines).join(' ')}`.replace(/\s+/g, ' ').trim();
  return words.slice(0, longestReason) || 'no reason is given';
}

async function runStep(step: SmokeStep, smoke: Smoke): Promise<Ended> {
  const reason = smoke.host.cannot[step.name];
  if (reason !== undefined) return { kind: 'not-run', reason };
  try {
    return await step.run(smoke);
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

function lineOf({ name }: SmokeStep, ended: Ended): string {
  switch (ended.kind) {
    case 'passed':
      return ended.detail === '' ? `passed: ${name}` : `passed: ${name}: ${ended.detail}`;
    case 'failed':
      return `FAILED: ${name}: ${ended.reason}`;
    case 'not-run':
      return `not run: ${name}: ${ended.reason}`;
    default:
      return assertNever(ended);
  }
}

/** Runs all steps, one after the other, also behind one that fails, and says one line for each. */
export async function runSteps(
  steps: readonly SmokeStep[],
  smoke: Smoke,
  say: (line: string) => void,
): Promise<SmokeSummary> {
  const kinds: Ended['kind'][] = [];
  for (const step of steps) {
    const ended = await runStep(step, smoke);
    kinds.push(ended.kind);
    say(lineOf(step, ended));
  }
  const count = (wanted: Ended['kind']) => kinds.filter((kind) => kind === wanted).length;
  return { passed: count('passed'), failed: count('failed'), notRun: count('not-run') };
}

/** In an order in which steps with the same profile follow each other, and the logs are read when all is done. */
export const smokeSteps: readonly SmokeStep[] = [
  ...windowSteps,
  signInOverHttp,
  ...processSteps,
  ...networkSteps,
  ...uploadSteps,
  keepToken,
  ...leftoverSteps,
];
