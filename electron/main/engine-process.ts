import { type MessageEvent, net } from 'electron';
import type { RequestInput, RequestName } from '../core/contract.ts';
import { networkSettingsSchema } from '../core/network/network-settings.ts';
import type { PolicyState } from '../core/policy/policy-state.ts';
import { createEngine } from '../engine/create-engine.ts';
import { readPolicyOfSystem } from '../engine/policy/read-policy.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { createEngineTransport } from './engine-transport.ts';
import { createProxyQuestions } from './proxy-questions.ts';

const port = process.parentPort;
const tell = (message: FromEngine) => port.postMessage(message);
const proxyQuestions = createProxyQuestions(tell);

const { PICTURE_DAY_STATE: stateFolder } = process.env;

const openEngine = (policy: PolicyState) =>
  createEngine({
    keepsThumbnails: true,
    isLive: true,
    // Somebody sits in front of it: a run waits for a token or the network instead of giving up.
    isAttended: true,
    ...(stateFolder ? { stateFolder } : {}),
    policy,
    // The shell sends the person's own as soon as this process runs.
    network: {
      settings: networkSettingsSchema.parse({}),
      proxyPassword: null,
      environment: process.env,
      resolveSystemProxy: proxyQuestions.ask,
    },
    makeTransport: (options, stallMs) => createEngineTransport(net, options, stallMs),
    onNotice: (sentence) => tell({ kind: 'notice', sentence }),
    onBug: (error) =>
      tell({ kind: 'bug', text: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  });

const opening = readPolicyOfSystem(process.platform, process.env).then(openEngine);

port.on('message', async ({ data }: MessageEvent) => {
  const message = data as ToEngine;
  if (message.kind === 'proxy-resolved') return proxyQuestions.answer(message.id, message.proxies);
  const engine = await opening;
  if (message.kind === 'close') {
    await engine.close();
    process.exit(0);
  }
  const { id, name, input } = message;
  // The engine refuses names and inputs that the contract does not have.
  const result = await engine.request(name as RequestName, input as RequestInput<RequestName>);
  tell({ kind: 'result', id, result });
});

// Ctrl+C in a terminal reaches every process of the app; this one is ended in order, by the shell.
process.on('SIGINT', () => undefined);

const engine = await opening;
engine.subscribe((change) => tell({ kind: 'change', change }));
