import type { SmokeStep } from './smoke-step.ts';
import { leftoverSteps } from './steps/leftover-steps.ts';
import { processSteps } from './steps/process-steps.ts';
import { keepToken, networkSteps, signInOverHttp } from './steps/sign-in-steps.ts';
import { uploadSteps } from './steps/upload-steps.ts';
import { windowSteps } from './steps/window-steps.ts';

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
