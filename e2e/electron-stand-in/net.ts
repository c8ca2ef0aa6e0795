import { EventEmitter } from 'node:events';
import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest, type RequestOptions } from 'node:https';
import { getCACertificates } from 'node:tls';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { PacProxyAgent } from 'pac-proxy-agent';
import { LoudEmitter, loud } from './loud.ts';

export interface NetOptions {
  /** What was given to `app.setProxy`. */
  readonly proxyRules?: string;
  readonly pacScript?: string;
  /** Authorities that "the system" trusts besides Node's, in PEM. */
  readonly authorities?: readonly string[];
}

interface NetRequestOptions {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly redirect: string;
  readonly cache: string;
}

interface Login {
  readonly user: string;
  readonly password: string;
}

type Credentials = (user?: string, password?: string) => void;

const known = ['method', 'url', 'headers', 'redirect', 'cache'];
/** Chromium sets these itself and refuses to be given them. */
const restricted = ['content-length', 'host', 'trailer', 'te', 'upgrade', 'connection'];

const netErrors: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ECONNRESET: 'CONNECTION_RESET',
  ENOTFOUND: 'NAME_NOT_RESOLVED',
  EAI_AGAIN: 'NAME_NOT_RESOLVED',
  CERT_HAS_EXPIRED: 'CERT_DATE_INVALID',
  CERT_NOT_YET_VALID: 'CERT_DATE_INVALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'CERT_COMMON_NAME_INVALID',
};

function toNetError(error: unknown, isProxied: boolean): Error {
  const code = (error as { readonly code?: string }).code ?? '';
  const isCertificate = /CERT|SIGNATURE|ISSUER/.test(code) && !(code in netErrors);
  const name = isCertificate ? 'CERT_AUTHORITY_INVALID' : (netErrors[code] ?? 'CONNECTION_CLOSED');
  const isProxysOwn = isProxied && /^(CONNECTION_REFUSED|NAME_NOT_RESOLVED)$/.test(name);
  return new Error(`net::ERR_${isProxysOwn ? 'PROXY_CONNECTION_FAILED' : name}`);
}

/**
 * Electron's `net` over Node's own client. What Chromium decides by itself (HTTP/2, caches, SOCKS, the system's
 * proxies and certificates) is not here.
 */
export function createNet(current: () => NetOptions): object {
  return loud('net', {
    request(given: NetRequestOptions) {
      for (const name of Object.keys(given)) {
        if (!known.includes(name)) throw new Error(`The electron stand-in has no net.request option ${name}`);
      }
      for (const name of Object.keys(given.headers)) {
        if (restricted.includes(name.toLowerCase())) throw new Error(`net::ERR_INVALID_ARGUMENT: ${name}`);
      }
      if (given.redirect !== 'manual') throw new Error('The electron stand-in follows no redirects');
      const options = current();
      const ca = [...getCACertificates('default'), ...(options.authorities ?? [])];
      return loud('ClientRequest', new NetRequest(given, options, ca));
    },
  });
}

class NetRequest extends LoudEmitter {
  readonly #given: NetRequestOptions;
  readonly #options: NetOptions;
  readonly #ca: readonly string[];
  #body: Buffer | null = null;
  #sent: ClientRequest | null = null;
  #written = 0;
  #isOver = false;

  constructor(given: NetRequestOptions, options: NetOptions, ca: readonly string[]) {
    super('ClientRequest', ['response', 'redirect', 'login', 'error', 'close', 'abort', 'finish']);
    this.#given = given;
    this.#options = options;
    this.#ca = ca;
  }

  end(body?: Buffer): this {
    this.#body = body ?? null;
    this.#start(null);
    return this;
  }

  abort(): void {
    if (this.#isOver) return;
    process.nextTick(() => this.emit('abort'));
    this.#die();
  }

  getUploadProgress() {
    const total = this.#body?.length ?? 0;
    return { active: !this.#isOver, started: this.#written > 0, current: this.#written, total };
  }

  #start(login: Login | null): void {
    const { method, url, headers } = this.#given;
    const isSecure = url.startsWith('https:');
    const asked: RequestOptions = {
      method,
      agent: this.#agent(isSecure, login),
      ca: [...this.#ca],
      headers: { ...headers, ...(this.#body ? { 'content-length': this.#body.length } : {}) },
    };
    const sent = (isSecure ? httpsRequest : httpRequest)(url, asked);
    this.#sent = sent;
    sent.on('response', (response) => this.#answer(response));
    sent.on('error', (error) => this.#die(toNetError(error, this.#isProxied())));
    this.#write(sent);
  }

  #write(sent: ClientRequest): void {
    this.#written = 0;
    const body = this.#body ?? Buffer.alloc(0);
    const step = (from: number): void => {
      const part = body.subarray(from, from + 65_536);
      if (part.length === 0) sent.end();
      else
        sent.write(part, (error) => {
          if (error || this.#sent !== sent) return;
          this.#written = from + part.length;
          step(this.#written);
        });
    };
    step(0);
  }

  #answer(response: IncomingMessage): void {
    const { statusCode: status = 0, headers } = response;
    const isTunnel = this.#given.url.startsWith('https:');
    if (this.#isProxied() && status === 407) {
      response.resume();
      this.#askForLogin(isTunnel);
    } else if (isTunnel && this.#isProxied() && !('authorized' in response.socket)) {
      this.#die(new Error('net::ERR_TUNNEL_CONNECTION_FAILED'));
    } else if (status >= 300 && status < 400 && headers.location !== undefined) {
      this.emit('redirect', status, this.#given.method, headers.location, headers);
      this.#die(new Error('Redirect was cancelled'));
    } else this.#pass(response);
  }

  #pass(response: IncomingMessage): void {
    const told = Object.assign(new EventEmitter(), {
      statusCode: response.statusCode,
      headers: response.headers,
    });
    this.emit('response', loud('IncomingMessage', told));
    response.on('data', (part) => told.emit('data', part));
    response.on('end', () => {
      told.emit('end');
      this.#die();
    });
    response.on('error', (error) => {
      if (this.#isOver) return;
      told.emit('error', toNetError(error, false));
      this.#die();
    });
  }

  #askForLogin(isTunnel: boolean): void {
    const refused = () =>
      this.#die(new Error(isTunnel ? 'net::ERR_TUNNEL_CONNECTION_FAILED' : 'net::ERR_PROXY_AUTH_REQUESTED'));
    const answer: Credentials = (user, password) => {
      if (user === undefined) refused();
      else this.#start({ user, password: password ?? '' });
    };
    const proxy = new URL(this.#options.proxyRules ?? 'http://proxy.example.test');
    const info = {
      isProxy: true,
      scheme: 'basic',
      host: proxy.hostname,
      port: Number(proxy.port),
      realm: '',
    };
    if (this.listenerCount('login') === 0) refused();
    else this.emit('login', info, answer);
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

  #die(error?: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (error) this.emit('error', error);
    this.emit('close');
    this.#sent?.destroy();
  }
}
