import type { z } from 'zod';
import { findJsonProblem } from './find-json-problem.ts';
import { type Policy, policyKeys, policySchema } from './policy-schema.ts';

export type PolicyText =
  | { readonly kind: 'policy'; readonly policy: Policy }
  /** Each a sentence for the author of the file. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

const kindNames: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false, without quotes',
  object: 'an object in { }',
};

/** Lower case and letters only: "SIS_Address" and "sisAdress" are meant to be "sisAddress". */
function meantKey(unknown: string): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const wanted = plain(unknown);
  const isNear = (key: string) => {
    const known = plain(key);
    if (known === wanted) return true;
    // One letter too few or too many.
    const [short, long] = known.length < wanted.length ? [known, wanted] : [wanted, known];
    return (
      long.length - short.length === 1 &&
      [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
    );
  };
  return policyKeys.find(isNear) ?? null;
}

function unknownKey(key: string): string {
  const meant = meantKey(key);
  return meant === null
    ? `There is no key "${key}". The keys are ${policyKeys.join(', ')}.`
    : `There is no key "${key}". Did you mean "${meant}"?`;
}

function problemsOf(issue: z.core.$ZodIssue): readonly string[] {
  const key = issue.path.join('.');
  const what = key === '' ? 'The file' : `"${key}"`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(unknownKey);
    case 'invalid_type':
      return [`${what} must be ${kindNames[issue.expected] ?? issue.expected}.`];
    case 'invalid_value':
      return [`${what} must be one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.`];
    case 'too_small':
      return [
        issue.origin === 'string'
          ? `${what} must not be empty.`
          : `${what} must be at least ${issue.minimum}.`,
      ];
    case 'too_big':
      return [
        issue.origin === 'string' ? `${what} is too long.` : `${what} must be at most ${issue.maximum}.`,
      ];
    default:
      return [`${what} ${issue.message}.`];
  }
}

/** Reads the text of a policy file. A byte order mark and any line ends are fine. */
export function readPolicyText(text: string): PolicyText {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return { kind: 'wrong', problems: ['The file is empty. An empty policy is {}.'] };
  const problem = findJsonProblem(json);
  if (problem) {
    const { line, column, expected } = problem;
    return { kind: 'wrong', problems: [`Line ${line}, column ${column}: ${expected}.`] };
  }
  const { data, error } = policySchema.safeParse(JSON.parse(json));
  return data
    ? { kind: 'policy', policy: data }
    : { kind: 'wrong', problems: error.issues.flatMap(problemsOf) };
}
