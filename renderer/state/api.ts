import PQueue from 'p-queue';
import type { PageRequestName, Replies, RequestInput } from '../../electron/core/contract/contract.ts';
import type { Settings } from '../../electron/core/contract/settings.ts';
import type {
  Bridge,
  SecretKind,
  ShellInput,
  ShellName,
  ShellReplies,
} from '../../electron/core/contract/shell-contract.ts';
import type { Failure, Result } from '../../electron/core/shared/failure.ts';
import { isOnTheWay } from '../../electron/core/shared/network-codes.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { type AnyRequest, asksSis, attemptOf } from './request-facts.ts';
import type { AppStore, Toast } from './store.ts';

/** What is to be other; as a function of what is kept by then, where one field holds several things. */
export type SettingsChange =
  | ShellInput<'changeSettings'>
  | ((settings: Settings) => ShellInput<'changeSettings'>);

/** What every action works with: asking the engine and the shell, and telling the person. */
export interface Api {
  /** Any request, its failure as data. */
  ask<Name extends PageRequestName>(name: Name, input: RequestInput<Name>): Promise<Result<Replies[Name]>>;
  askShell<Name extends ShellName>(name: Name, input: ShellInput<Name>): Promise<Result<ShellReplies[Name]>>;
  /** Null, and a toast, where it failed. */
  valueOrToast<Value>(answer: Promise<Result<Value>>): Promise<{ readonly value: Value } | null>;
  showToast(text: string, options?: Partial<Pick<Toast, 'tone' | 'action' | 'links' | 'attempt'>>): void;
  /** It stays until it is closed, or until the same is tried again. */
  showFailure(failure: Failure): void;
  /** Failures of the last time are old news. A request does it by itself. @param name what is tried. */
  beginAttempt(name: AnyRequest): void;
  announce(text: string): void;
  /** One after the other: two that follow each other quickly both hold. */
  changeSettings(change: SettingsChange): Promise<boolean>;
  /** An empty secret forgets the one that is there. */
  setSecret(destination: string, kind: SecretKind, secret: string): Promise<boolean>;
  /** When every change so far is kept, secrets included: what was typed last counts for what is pressed next. */
  settingsSaved(): Promise<void>;
}

// One mapped type each, so that a name and its input and reply stay together while the name is open.
type PageMethods = {
  readonly [Name in PageRequestName]: (input: RequestInput<Name>) => Promise<Result<Replies[Name]>>;
};
type ShellMethods = {
  readonly [Name in ShellName]: (input: ShellInput<Name>) => Promise<Result<ShellReplies[Name]>>;
};

// More at once would hide the screen.
const mostToasts = 3;

export function createApi({ setState, getState }: AppStore, bridge: Bridge): Api {
  const page: PageMethods = bridge;
  const shell: ShellMethods = bridge;
  let lastToastId = 0;
  /** What was tried when it came about. */
  const attempts = new WeakMap<Failure, string>();

  const showToast: Api['showToast'] = (
    text,
    { tone = 'plain', action = null, links = [], attempt = null } = {},
  ) => {
    lastToastId += 1;
    const toast = { id: lastToastId, text, tone, action, links, attempt };
    setState(({ toasts }) => {
      // "Undo" means the last decision: an older one's button would take back something else.
      const kept = action ? toasts.filter((known) => known.action === null) : toasts;
      return { toasts: [...kept, toast].slice(-mostToasts) };
    });
  };

  const showFailure = (failure: Failure) => {
    if (failure.code === 'cancelled') return;
    showToast(failureSentence(failure), { tone: 'bad', attempt: attempts.get(failure) ?? null });
  };

  const beginAttempt: Api['beginAttempt'] = (name) => {
    const attempt = attemptOf(name);
    const { toasts } = getState();
    const left = toasts.filter((toast) => toast.attempt !== attempt);
    if (left.length < toasts.length) setState({ toasts: left });
  };

  /** A failure is known by what was tried. */
  const tryTo = async <Value>(
    name: AnyRequest,
    request: () => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    beginAttempt(name);
    const reply = await request().catch((): Result<never> => ({ ok: false, failure: { code: 'bug' } }));
    if (!reply.ok) attempts.set(reply.failure, attemptOf(name));
    if (asksSis(name)) setState({ isSisAway: !reply.ok && isOnTheWay(reply.failure.code) });
    return reply;
  };

  const ask: Api['ask'] = (name, input) => tryTo(name, async () => page[name](input));

  const askShell: Api['askShell'] = (name, input) => tryTo(name, async () => shell[name](input));

  const valueOrToast: Api['valueOrToast'] = async (answer) => {
    const result = await answer;
    if (result.ok) return { value: result.value };
    showFailure(result.failure);
    return null;
  };

  const announce: Api['announce'] = (announcement) => setState({ announcement });

  const changes = new PQueue({ concurrency: 1 });
  const changeSettings: Api['changeSettings'] = (change) =>
    changes.add(async () => {
      const { settings } = getState();
      const wanted = typeof change !== 'function' ? change : settings && change(settings);
      const reply = wanted && (await valueOrToast(askShell('changeSettings', wanted)));
      if (reply) setState(reply.value);
      return reply !== null;
    });

  const setSecret: Api['setSecret'] = (destination, kind, secret) =>
    changes.add(async () => {
      const reply = await valueOrToast(askShell('setSecret', { destination, kind, secret }));
      if (reply) setState(reply.value);
      return reply !== null;
    });

  return {
    ask,
    askShell,
    valueOrToast,
    showToast,
    showFailure,
    beginAttempt,
    announce,
    changeSettings,
    setSecret,
    settingsSaved: () => changes.onIdle(),
  };
}
