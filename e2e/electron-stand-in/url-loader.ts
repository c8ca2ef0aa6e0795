import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { PacProxyAgent } from 'pac-proxy-agent';
import { toNetError } from './net-error.ts';

export interface NetOptions {
  /** What was given to `app.setProxy`. */
  readonly proxyRules?: string;
  readonly pacScript?: string;
  /** Authorities that "the system" trusts besides Node's, in PEM. */
  readonly authorities?: readonly string[];
}

export interface NetRequestOptions {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly redirect: string;
  readonly cache: string;
}

export interface AuthInfo {
  readonly isProxy: boolean;
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  readonly realm: string;
}

/** Without a user name, the question is turned down. It throws when it is called a second time. */
export type AnswerLogin = (user?: string, password?: string) => void;

export interface LoaderEvents {
  readonly onResponse: (response: IncomingMessage) => void;
  /** Nothing more comes until `resume` is called. */
  readonly onData: (part: Buffer, resume: () => void) => void;
  readonly onComplete: () => void;
  readonly onError: (error: Error) => void;
  readonly onLogin: (info: AuthInfo, answer: AnswerLogin) => void;
  /** The redirect is followed only by a loader that this one knows nothing of. */
  readonly onRedirect: (response: IncomingMessage) => void;
  readonly onProgress: (sentBytes: number, totalBytes: number) => void;
}

export interface Login {
  readonly user: string;
  readonly password: string;
}

/**
 * What proxies were answered with, by proxy: Chromium gives it unasked from then on, until it is refused
 * (HttpAuthController::SelectPreemptiveAuth).
 */
export type KnownLogins = Map<string, Login>;

/** Chromium tells of an upload's progress ten times a second at most, and once more before the answer. */
const progressMs = 100;

/** What is below Electron's JavaScript: one request, over Node's own client. No event comes after `cancel`. */
export class UrlLoader {
  readonly #given: NetRequestOptions;
  readonly #options: NetOptions;
  readonly #body: Buffer | null;
  readonly #events: LoaderEvents;
  readonly #logins: KnownLogins;
  #sent: ClientRequest | null = null;
  #login: Login | null = null;
  #toldAtMs = 0;
  #isOver = false;

  constructor(
    given: NetRequestOptions,
    options: NetOptions,
    body: Buffer | null,
    events: LoaderEvents,
    logins: KnownLogins = new Map(),
  ) {
    this.#given = given;
    this.#logins = logins;
    this.#options = options;
    this.#body = body;
    this.#events = events;
    this.#start();
  }

  cancel(): void {
    this.#isOver = true;
    this.#sent?.destroy();
  }

  #fail(error: Error): void {
    if (this.#isOver) return;
    this.cancel();
    this.#events.onError(error);
  }

  #start(): void {
    this.#login = this.#logins.get(this.#proxy()) ?? null;
    const { method, url, headers } = this.#given;
    const isSecure = url.startsWith('https:');
    const sent = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      agent: this.#agent(isSecure, this.#login),
      ca: [...(this.#options.authorities ?? [])],
      // Chromium knows nothing of NODE_TLS_REJECT_UNAUTHORIZED.
      rejectUnauthorized: true,
      headers: { ...headers, ...(this.#body ? { 'content-length': this.#body.length } : {}) },
    });
    this.#sent = sent;
    sent.on('response', (response) => this.#answer(response));
    sent.on('error', (error) => {
      if (this.#sent === sent) this.#fail(toNetError(error, this.#isProxied()));
    });
    // Agents make the headers anew when they connect: what is written before that has them twice.
    sent.once('socket', () => this.#write(sent));
  }

  /** What was not sent of the first one is not sent any more. */
  #restart(): void {
    const former = this.#sent;
    this.#start();
    former?.destroy();
  }

  #write(sent: ClientRequest): void {
    const body = this.#body ?? Buffer.alloc(0);
    const step = (from: number): void => {
      const part = body.subarray(from, from + 65_536);
      if (part.length === 0) sent.end();
      else
        sent.write(part, (error) => {
          if (error || this.#isOver || this.#sent !== sent) return;
          this.#tellProgress(from + part.length, Date.now());
          step(from + part.length);
        });
    };
    step(0);
  }

  #tellProgress(sentBytes: number, nowMs: number): void {
    if (nowMs - this.#toldAtMs < progressMs) return;
    this.#toldAtMs = nowMs;
    this.#events.onProgress(sentBytes, this.#body?.length ?? 0);
  }

  #answer(response: IncomingMessage): void {
    if (this.#isOver) return;
    const { statusCode: status = 0, headers } = response;
    const isTunnel = this.#given.url.startsWith('https:');
    const isFromProxy = this.#isProxied() && (status === 407 || (isTunnel && !isSecured(response.socket)));
    if (isFromProxy && status === 407) this.#askForLogin(response, true);
    else if (isFromProxy && isTunnel) this.#fail(new Error('net::ERR_TUNNEL_CONNECTION_FAILED'));
    else if (status === 401 && /^basic/i.test(headers['www-authenticate'] ?? ''))
      this.#askForLogin(response, false);
    else if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.resume();
      this.#events.onRedirect(response);
    } else this.#pass(response);
  }

  #pass(response: IncomingMessage): void {
    if (this.#body) this.#tellProgress(this.#body.length, Number.POSITIVE_INFINITY);
    response.on('error', (error) => this.#fail(toNetError(error, false)));
    this.#events.onResponse(response);
    response.on('data', (part: Buffer) => {
      if (this.#isOver) return;
      response.pause();
      this.#events.onData(part, () => response.resume());
    });
    response.on('end', () => {
      if (this.#isOver) return;
      this.#isOver = true;
      this.#events.onComplete();
    });
  }

  /** Turned down, the answer that asked is passed on. The body of one to CONNECT cannot be read: that is an error. */
  #askForLogin(response: IncomingMessage, isProxy: boolean): void {
    const refuse = () => {
      if (!isProxy || !this.#given.url.startsWith('https:')) return this.#pass(response);
      this.#events.onResponse(response);
      setImmediate(() => this.#fail(new Error('net::ERR_TUNNEL_CONNECTION_FAILED')));
    };
    const url = new URL(isProxy ? (this.#options.proxyRules ?? 'http://pac.example.test') : this.#given.url);
    const info = {
      isProxy,
      scheme: 'basic',
      host: url.hostname,
      port: Number(url.port),
      realm: '',
    };
    if (isProxy) {
      const known = this.#logins.get(this.#proxy());
      // Another request was answered meanwhile.
      if (known && known !== this.#login) {
        this.#restart();
        return;
      }
      this.#logins.delete(this.#proxy());
    }
    let isAnswered = false;
    this.#events.onLogin(info, (user, password) => {
      if (isAnswered) throw new Error('One-time callback was called more than once');
      isAnswered = true;
      if (this.#isOver) return;
      if (user === undefined || password === undefined) refuse();
      else if (!isProxy) throw new Error('The electron stand-in signs in at proxies only');
      else {
        this.#logins.set(this.#proxy(), { user, password });
        this.#restart();
      }
    });
  }

  #proxy(): string {
    return this.#options.proxyRules ?? this.#options.pacScript ?? '';
  }

  #isProxied(): boolean {
    const { hostname } = new URL(this.#given.url);
    if (/^(localhost|127\..*)$/.test(hostname)) return false;
    return this.#options.proxyRules !== undefined || this.#options.pacScript !== undefined;
  }

  #agent(isSecure: boolean, login: Login | null): HttpAgent {
    const { proxyRules, pacScript } = this.#options;
    if (!this.#isProxied()) return isSecure ? new HttpsAgent() : new HttpAgent();
    if (pacScript !== undefined) return new PacProxyAgent(new URL(pacScript));
    const proxy = new URL(proxyRules ?? '');
    proxy.username = encodeURIComponent(login?.user ?? '');
    proxy.password = encodeURIComponent(login?.password ?? '');
    return isSecure ? new HttpsProxyAgent(proxy) : new HttpProxyAgent(proxy);
  }
}

function isSecured(socket: Socket): boolean {
  return 'authorized' in socket;
}
