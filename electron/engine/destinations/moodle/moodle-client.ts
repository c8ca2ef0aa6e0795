import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { codeOfStatus, forSystem, troubleOf } from '../http/system-trouble.ts';
import { createTokenFilter } from '../sis-api/hide-token.ts';
import { parseJson } from '../sis-api/parse-json.ts';
import type { Transport, TransportError, TransportResponse } from '../transport.ts';
import { type MoodleError, readMoodleError } from './moodle-errors.ts';

export const moodleFunctions = {
  site: 'core_webservice_get_site_info',
  find: 'core_user_get_users_by_field',
  update: 'core_user_update_picture',
} as const;

/** What Moodle refuses is an answer as well: what follows from it depends on what was asked. */
export type Answer<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'error'; readonly error: MoodleError; readonly response: TransportResponse };

/** What Moodle refused, to be thrown. What is not known is a problem of Moodle's own. */
export function refusalOf({ error, response }: Extract<Answer<unknown>, { kind: 'error' }>): TransportError {
  const code = error.code ?? 'system-error';
  // There, a detail would name what one has signed in to.
  return troubleOf(response, code, code === 'system-unauthorized' ? undefined : error.words);
}

export interface MoodleClient {
  /** Calls a function of the web service. @throws TransportError for anything but the answer that was asked for. */
  call<Schema extends z.ZodType>(
    name: string,
    parameters: Readonly<Record<string, string>>,
    schema: Schema,
    signal: AbortSignal,
  ): Promise<z.output<Schema>>;
  /** The same, with what Moodle itself refuses as data. */
  ask<Schema extends z.ZodType>(
    name: string,
    parameters: Readonly<Record<string, string>>,
    schema: Schema,
    signal: AbortSignal,
  ): Promise<Answer<z.output<Schema>>>;
  /** Puts a file into a new draft area of the account. */
  upload<Schema extends z.ZodType>(
    file: Uint8Array,
    fileName: string,
    schema: Schema,
    signal: AbortSignal,
  ): Promise<Answer<z.output<Schema>>>;
  /** The bytes of a stored file; what Moodle refuses as data. */
  download(path: string, signal: AbortSignal): Promise<Answer<Uint8Array>>;
}

export const tooBig = 'it is bigger than the site takes';

const formType = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };

/** `multipart/form-data` (RFC 7578): fields, then one file. */
function frame(fields: Readonly<Record<string, string>>, fileName: string) {
  const boundary = randomBytes(16).toString('hex');
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    head:
      `${parts.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file_1"; filename="${fileName}"\r\n` +
      'Content-Type: application/octet-stream\r\n\r\n',
    tail: `\r\n--${boundary}--\r\n`,
  };
}

export function createMoodleClient(url: string, token: string, transport: Transport): MoodleClient {
  const send = forSystem(transport);
  const { hide } = createTokenFilter(token);

  /** Neither an answer of Moodle nor an error of it: what stands between here and there, or a wrong address. */
  const notMoodle = (response: TransportResponse): Error => {
    const { status, headers, body } = response;
    const code = codeOfStatus(status);
    if (code) return troubleOf(response, code, `status ${status}`);
    // Web servers have a limit of their own, and say so before Moodle is asked.
    if (status === 413) return troubleOf(response, 'photo-refused', tooBig);
    // This is how Moodle answers while web services, or their REST protocol, are switched off.
    if (status === 403 && body.trim() === '') {
      return troubleOf(response, 'system-not-set-up', 'web services or their REST protocol are switched off');
    }
    if (status >= 300 && status < 400) {
      const target = hide(headers['location'] ?? '').replace(/[?#].*$/, '');
      return troubleOf(response, 'system-not-understood', `it points to ${target || 'another address'}`);
    }
    return troubleOf(response, 'system-not-understood', status === 200 ? 'a web page' : `status ${status}`);
  };

  /** Types are not asked: `upload.php` says "text/plain" of its JSON. */
  const parse = (response: TransportResponse): unknown => {
    try {
      return hide(parseJson(response.body));
    } catch {
      throw notMoodle(response);
    }
  };

  const read = <Schema extends z.ZodType>(
    response: TransportResponse,
    schema: Schema,
  ): Answer<z.output<Schema>> => {
    if (codeOfStatus(response.status)) throw notMoodle(response);
    const answer = parse(response);
    const error = readMoodleError(answer);
    if (error) return { kind: 'error', error, response };
    if (response.status !== 200) throw notMoodle(response);
    const { success, data } = schema.safeParse(answer);
    if (!success) {
      throw troubleOf(response, 'system-not-understood', 'the answer makes no sense');
    }
    return { kind: 'answer', value: data };
  };

  const unwrap = <Value>(answer: Answer<Value>): Value => {
    if (answer.kind === 'answer') return answer.value;
    throw refusalOf(answer);
  };

  const post = (path: string, fields: Readonly<Record<string, string>>, signal: AbortSignal) =>
    send({
      method: 'POST',
      url: `${url}${path}`,
      headers: formType,
      // The token never stands in an address: addresses are logged on the way.
      body: [Buffer.from(new URLSearchParams(fields).toString())],
      signal,
    });

  const ask: MoodleClient['ask'] = async (name, parameters, schema, signal) => {
    const fields = { wstoken: token, moodlewsrestformat: 'json', wsfunction: name, ...parameters };
    return read(await post('/webservice/rest/server.php', fields, signal), schema);
  };

  return {
    ask,
    call: async (name, parameters, schema, signal) => unwrap(await ask(name, parameters, schema, signal)),
    async upload(file, fileName, schema, signal) {
      // Older versions put a file elsewhere unless they are told.
      const { contentType, head, tail } = frame(
        { token, filearea: 'draft', itemid: '0', filepath: '/' },
        fileName,
      );
      const response = await send({
        method: 'POST',
        url: `${url}/webservice/upload.php`,
        headers: { 'content-type': contentType, accept: 'application/json' },
        body: [Buffer.from(head), file, Buffer.from(tail)],
        signal,
      });
      return read(response, schema);
    },
    async download(path, signal) {
      const response = await post(path, { token }, signal);
      if (codeOfStatus(response.status)) throw notMoodle(response);
      if (response.status === 200 && /^image\//i.test(response.headers['content-type'] ?? '')) {
        return { kind: 'answer', value: response.bytes };
      }
      const error = readMoodleError(parse(response));
      if (error) return { kind: 'error', error, response };
      throw notMoodle(response);
    },
  };
}
