import type { AppFacts } from '../contract/shell-contract.ts';
import type { ConnectionCheck } from '../network/connection-check.ts';
import { texts } from './texts.ts';

/** What can be copied for IT. The steps hold no secrets, so neither does this. */
export function reportConnection(check: ConnectionCheck, { version, system }: AppFacts): string {
  const { report: words, states, steps } = texts.connection;
  const lines = check.steps.flatMap(({ name, state, sentence, advice, facts }) => [
    '',
    `[${states[state]}] ${steps[name]}`,
    `  ${sentence}`,
    ...(advice === null ? [] : [`  ${words.whatToDo}: ${advice}`]),
    ...facts.map((fact) => `  - ${fact}`),
  ]);
  const head = [
    words.title,
    `${words.sis}: ${check.url}`,
    `${words.when}: ${check.startedAt}`,
    ...(version === null ? [] : [`${words.app}: ${version}`]),
    `${words.system}: ${system}`,
  ];
  return `${[...head, ...lines].join('\n')}\n`;
}
