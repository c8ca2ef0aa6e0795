import {
  type CheckStep,
  type CheckStepName,
  type ConnectionCheck,
  checkStepNames,
  withoutSecrets,
} from '../../../core/network/connection-check.ts';
import { texts } from '../../../core/text/texts.ts';
import { readSisAddress } from '../sis-api/sis-destination.ts';
import type { Transport } from '../transport.ts';
import { checkSis } from './check-sis.ts';
import { type Found, type FoundSteps, skipped } from './check-step.ts';
import { checkWay } from './check-way.ts';
import { createNetwork } from './create-network.ts';
import { type RouteOptions, readLogin } from './find-routes.ts';
import { createNodeTransport } from './node-transport.ts';

export interface ConnectionToCheck {
  readonly url: string;
  readonly token: string;
  readonly network: RouteOptions;
  /** With which photos are sent, where it is not Node's. */
  readonly transport?: Transport | undefined;
}

const stallMs = 20_000;

function secretsOf({ token, network }: ConnectionToCheck): readonly string[] {
  const { proxyPassword, environment, settings } = network;
  const fromEnvironment = Object.entries(environment).flatMap(([name, value = '']) => {
    const url = /_proxy$/i.test(name) ? URL.parse(value) : null;
    return url?.password ? [url.password, readLogin(url).password] : [];
  });
  const plain = [token, proxyPassword ?? '', ...fromEnvironment];
  const basic = Buffer.from(`${settings.proxyUser}:${proxyPassword}`).toString('base64');
  return [...plain, ...plain.map(encodeURIComponent), ...(proxyPassword ? [basic] : [])];
}

/**
 * Goes all the way to a SIS step by step and says of each what is there. Every sentence and fact is free of secrets.
 * @param onStep hears of each step as it ends.
 * @throws AppError `sis-address`; the signal's reason when it is aborted.
 */
export async function checkConnection(
  subject: ConnectionToCheck,
  signal: AbortSignal,
  onStep: (step: CheckStep) => void,
): Promise<ConnectionCheck> {
  const base = readSisAddress(subject.url);
  const secrets = secretsOf(subject);
  const network = createNetwork(subject.network);
  const transport = subject.transport ?? createNodeTransport(network, stallMs);
  const steps: CheckStep[] = [];
  const startedAt = new Date().toISOString();

  const add = (name: CheckStepName, found: Found) => {
    const clean = (text: string) => withoutSecrets(text, secrets);
    const { state, sentence, advice, facts } = found;
    const step = { name, state, sentence: clean(sentence), advice, facts: facts.map(clean) };
    steps.push(step);
    onStep(step);
  };
  const take = async (found: FoundSteps): Promise<boolean> => {
    for (;;) {
      const next = await found.next();
      signal.throwIfAborted();
      if (next.done) return next.value;
      add(...next.value);
    }
  };

  const url = new URL(base);
  const isThrough = await take(checkWay(url, network, signal));
  if (isThrough) await take(checkSis({ base, token: subject.token, network, transport }, signal));
  for (const name of checkStepNames.slice(steps.length)) add(name, skipped(texts.connection.said.notTried));
  return { url: base, startedAt, steps };
}
