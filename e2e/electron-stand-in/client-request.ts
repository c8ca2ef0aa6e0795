import type { IncomingMessage } from 'node:http';
import { Readable, Writable } from 'node:stream';
import type { LoaderEvents, UrlLoader } from './url-loader.ts';

const requestEvents = ['response', 'redirect', 'login', 'error', 'close', 'abort', 'finish'];

interface Progress {
  readonly active: boolean;
  readonly started: boolean;
  readonly current: number;
  readonly total: number;
}

/** The answer, which waits for its reader. An aborted one is closed: no `aborted`, no `error`, no `end`. */
class NetResponse extends Readable {
  readonly statusCode: number;
  readonly statusMessage: string;
  readonly headers: IncomingMessage['headers'];
  #resume: (() => void) | null = null;

  constructor({ statusCode = 0, statusMessage = '', headers }: IncomingMessage) {
    super();
    this.statusCode = statusCode;
    this.statusMessage = statusMessage;
    this.headers = headers;
  }

  receive(part: Buffer, resume: () => void): void {
    this.#resume = resume;
    if (this.push(part)) this._read();
  }

  override _read(): void {
    const resume = this.#resume;
    this.#resume = null;
    resume?.();
  }
}

/**
 * Electron's `ClientRequest` is a writable stream that destroys itself when it has taken in its body
 * (electron/electron#22875, #47096): `finish` and `close` come right after `end()`, whatever becomes of the request.
 * What happens later comes from a stream that is closed already: `response`, `error`, `abort`, and never a second `close`.
 */
export class NetRequest extends Writable {
  readonly #method: string;
  readonly #load: (body: Buffer | null, events: LoaderEvents) => UrlLoader;
  readonly #parts: Buffer[] = [];
  #loader: UrlLoader | null = null;
  #response: NetResponse | null = null;
  #progress: Progress = { active: false, started: false, current: 0, total: 0 };
  #isAborted = false;

  constructor(method: string, load: (body: Buffer | null, events: LoaderEvents) => UrlLoader) {
    super({ autoDestroy: true });
    this.#method = method;
    this.#load = load;
  }

  override on(event: string, listener: (...values: never[]) => void): this {
    checkEvent('ClientRequest', event, requestEvents);
    return super.on(event, listener as (...values: unknown[]) => void);
  }

  override once(event: string, listener: (...values: never[]) => void): this {
    checkEvent('ClientRequest', event, requestEvents);
    return super.once(event, listener as (...values: unknown[]) => void);
  }

  set chunkedEncoding(_isChunked: boolean) {
    throw new Error('The electron stand-in has no ClientRequest.chunkedEncoding');
  }

  override _write(part: Buffer, _encoding: string, done: () => void): void {
    this.#parts.push(part);
    done();
  }

  override _final(done: () => void): void {
    this.#loader = this.#load(this.#parts.length > 0 ? Buffer.concat(this.#parts) : null, {
      onResponse: (response) => {
        this.#response = new NetResponse(response);
        this.emit('response', this.#response);
      },
      onData: (part, resume) => this.#response?.receive(part, resume),
      onComplete: () => this.#response?.push(null),
      onError: (error) => {
        this.#response?.destroy(error);
        this.#die(error);
      },
      onLogin: (info, answer) => {
        if (!this.emit('login', info, answer)) answer();
      },
      onRedirect: ({ statusCode, headers, headersDistinct }) => {
        this.emit('redirect', statusCode, this.#method, headers.location, headersDistinct);
        // The stand-in has no followRedirect().
        if (!this.#isAborted) this.#die(new Error('Redirect was cancelled'));
      },
      onProgress: (current, total) => {
        this.#progress = { active: true, started: true, current, total };
      },
    });
    done();
  }

  abort(): void {
    if (!this.#isAborted) process.nextTick(() => this.emit('abort'));
    this.#isAborted = true;
    this.#die();
  }

  getUploadProgress(): Progress {
    return { ...this.#progress };
  }

  #die(error?: Error): void {
    // A destroyed stream swallows errors.
    if (error && this.destroyed) this.emit('error', error);
    this.destroy(error);
    this.#loader?.cancel();
    this.#response?.destroy(error);
  }
}

function checkEvent(name: string, event: string, known: readonly string[]): void {
  if (!known.includes(event)) throw new Error(`The electron stand-in has no event ${name} '${event}'`);
}
