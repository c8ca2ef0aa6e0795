import { parse } from 'yaml';
import * as z from 'zod';

const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});

const workflowSchema = z.looseObject({
  permissions: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.unknown().optional(),
      'timeout-minutes': z.number().optional(),
      steps: z.array(stepSchema),
    }),
  ),
});

const pinned = /^\s*(?:- )?uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

function problemsOfLines(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    if (!/^\s*(- )?uses:/.test(line) || pinned.test(line)) return [];
    return [`line ${index + 1}: an action is pinned by its full commit, with its version as a comment`];
  });
}

/**
 * What actionlint does not ask for: pinned actions, permission to read only, no credentials left in the clone, an end
 * for every job, and npm scripts that exist.
 * @param text a workflow's YAML. @param scripts the names in package.json.
 * @returns one sentence for each problem.
 */
export function checkWorkflow(text: string, scripts: readonly string[]): readonly string[] {
  const workflow = workflowSchema.parse(parse(text));
  const problems = [...problemsOfLines(text)];
  const { permissions } = workflow;
  if (JSON.stringify(permissions) !== '{"contents":"read"}')
    problems.push('permissions: contents: read, and no more');
  for (const [name, job] of Object.entries(workflow.jobs)) {
    if (job.permissions !== undefined) problems.push(`${name}: a job asks for permissions of its own`);
    if (job['timeout-minutes'] === undefined) problems.push(`${name}: timeout-minutes is missing`);
    for (const { uses, run, with: settings } of job.steps) {
      if (uses?.startsWith('actions/checkout@') && settings?.['persist-credentials'] !== false) {
        problems.push(`${name}: checkout keeps its credentials in the clone`);
      }
      for (const [, script = ''] of (run ?? '').matchAll(/\bnpm run ([\w:-]+)/g)) {
        if (!scripts.includes(script)) problems.push(`${name}: there is no npm script "${script}"`);
      }
    }
  }
  return [...new Set(problems)];
}
