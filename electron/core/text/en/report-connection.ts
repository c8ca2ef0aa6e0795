import type { AppFacts } from '../../contract/shell-contract.ts';
import type { ConnectionCheck } from '../../network/connection-check.ts';
import { checkStateWords, checkStepTitles, reportWords } from './connection.ts';

/** What can be copied for IT. The steps hold no secrets, so neither does this. */
export function reportConnection(check: ConnectionCheck, { version, system }: AppFacts): string {
  const lines = check.steps.flatMap(({ name, state, sentence, advice, facts }) => [
    '',
    `[${checkStateWords[state]}] ${checkStepTitles[name]}`,
    `  ${sentence}`,
    ...(advice === null ? [] : [`  ${reportWords.whatToDo}: ${advice}`]),
    ...facts.map((fact) => `  - ${fact}`),
  ]);
  const head = [
    reportWords.title,
    `SIS: ${check.url}`,
    `${reportWords.when}: ${check.startedAt}`,
    ...(version === null ? [] : [`${reportWords.app}: ${version}`]),
    `${reportWords.system}: ${system}`,
  ];
  return `${[...head, ...lines].join('\n')}\n`;
}
