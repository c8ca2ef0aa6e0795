import { net } from 'electron';
import type { RequestInput, RequestName } from '../core/contract/contract.ts';
import { policyInPractice } from '../core/contract/practice.ts';
import { networkSettingsSchema } from '../core/network/network-settings.ts';
import type { PolicyState } from '../core/policy/policy-state.ts';
import { assertNever } from '../core/shared/assert-never.ts';
import { languageVariable, readLanguage } from '../core/shared/language.ts';
import { setLanguage } from '../core/text/texts.ts';
import { createEngine } from '../engine/create-engine.ts';
import { readPolicyOfSystem } from '../engine/policy/read-policy.ts';
import { makeNodeTransport, noProxy } from '../engine/services/network-service.ts';
import { describeBug, openEnginePort } from './engine-port.ts';
import { createEngineTransport } from './engine-transport.ts';
import { createProxyQuestions } from './proxy-questions.ts';

const send = openEnginePort({
  port: process.parentPort,
  process,
  async receive(message) {
    switch (message.kind) {
      case 'proxy-resolved':
        return proxyQuestions.answer(message.id, message.proxies);
      case 'close':
        await (await opening).close();
        return process.exit(0);
      case 'request': {
        const { id, name, input } = message;
        const engine = await opening;
        // The engine refuses names and inputs that the contract does not have.
        const result = await engine.request(name as RequestName, input as RequestInput<RequestName>);
        return send({ kind: 'result', id, result });
      }
      default:
        assertNever(message);
    }
  },
});
// The shell starts this process without Node's own listener, which would write that node:sqlite is experimental.
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') send({ kind: 'bug', text: describeBug(warning) });
});
const proxyQuestions = createProxyQuestions(send);

setLanguage(readLanguage(process.env[languageVariable]) ?? 'en');
const { PICTURE_DAY_STATE: stateFolder, PICTURE_DAY_PRACTICE_SIS: onlySis } = process.env;

const openEngine = (managed: PolicyState) =>
  createEngine({
    keepsThumbnails: true,
    // People look at their photos meanwhile.
    isThorough: true,
    isLive: true,
    // Somebody sits in front of it: a run waits for a token or the network instead of giving up.
    isAttended: true,
    ...(stateFolder ? { stateFolder } : {}),
    ...(onlySis ? { onlySis } : {}),
    policy: onlySis ? policyInPractice(managed) : managed,
    // The shell sends the person's own as soon as this process runs.
    network: {
      settings: networkSettingsSchema.parse({}),
      proxyPassword: null,
      environment: process.env,
      resolveSystemProxy: proxyQuestions.ask,
    },
    // What goes to this computer itself meets no proxy.
    makeTransport: (options, stallMs) =>
      onlySis ? makeNodeTransport(noProxy, stallMs) : createEngineTransport(net, options, stallMs),
    onNotice: (sentence) => send({ kind: 'notice', sentence }),
    openBrowser: (url) => send({ kind: 'open-browser', url }),
    onSecret: (address, secret) => send({ kind: 'secret', address, secret }),
    onBug: (error) => send({ kind: 'bug', text: describeBug(error) }),
  });

const opening = readPolicyOfSystem(process.platform, process.env).then(openEngine);

// Ctrl+C in a terminal reaches every process of the app; this one is ended in order, by the shell.
process.on('SIGINT', () => undefined);

const engine = await opening;
engine.subscribe((change) => send({ kind: 'change', change }));
