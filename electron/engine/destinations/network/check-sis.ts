import { type CertificateFacts, readCertificateDetail } from '../../../core/network/certificate-problem.ts';
import { sizeInWords } from '../../../core/shared/amounts.ts';
import { AppError, type Failure, toFailure } from '../../../core/shared/failure.ts';
import { describeCertificate } from '../../../core/text/describe-certificate.ts';
import { certificateDay, failureSentence } from '../../../core/text/failure-sentence.ts';
import { texts } from '../../../core/text/texts.ts';
import type { Session } from '../destination.ts';
import { createSisDestination } from '../sis-api/sis-destination.ts';
import type { Transport } from '../transport.ts';
import { type Found, type FoundSteps, failed, ok, skipped } from './check-step.ts';
import type { Network } from './create-network.ts';
import { seeCertificate } from './describe-certificate.ts';
import { systemCodeOf } from './error-codes.ts';

export interface SisToCheck {
  readonly base: string;
  readonly token: string;
  readonly network: Network;
  readonly transport: Transport;
}

/** With the envelope of its request, a zip of the help page's 60 MB. */
const wishedBytes = 59_000_000;
/** The smallest zip that the settings allow. */
const smallestBytes = 1_000_000;

type Seen =
  | { readonly kind: 'plain' }
  | { readonly kind: 'certificate'; readonly facts: CertificateFacts | null }
  | { readonly kind: 'none'; readonly error: unknown };

async function look(url: URL, network: Network): Promise<Seen> {
  if (url.protocol === 'http:') return { kind: 'plain' };
  try {
    return { kind: 'certificate', facts: await seeCertificate(url, network) };
  } catch (error) {
    return { kind: 'none', error };
  }
}

/** The transport decides whether a certificate is trusted; what was seen tells whose it is. */
function judgeTls(host: string, seen: Seen, failure: Failure | null): Found {
  const words = texts.connection.said;
  switch (seen.kind) {
    case 'plain':
      return skipped(words.plain, words.plainAdvice);
    case 'none': {
      // Chromium may get through where Node does not.
      if (!failure) return ok(words.trustedUnseen);
      const code = systemCodeOf(seen.error);
      const facts = code === '' ? [] : [`error: ${code}`];
      // A file of certificates that cannot be read is said as such.
      const said = seen.error instanceof AppError ? failureSentence(toFailure(seen.error)) : null;
      return failed(said ?? words.noHandshake(host), words.handshakeAdvice, facts);
    }
    case 'certificate': {
      const facts = readCertificateDetail(failure?.detail) ?? seen.facts;
      const lines = facts ? describeCertificate(facts) : [];
      if (failure?.code === 'sis-certificate')
        return failed(failureSentence(failure), words.certificateAdvice, lines);
      if (!facts) return ok(words.trustedUnseen, lines);
      return ok(words.trusted(facts.host, facts.issuer, certificateDay(facts.validTo)), lines);
    }
  }
}

function adviceFor({ code }: Failure): string {
  const words = texts.connection.said;
  if (code === 'sis-unauthorized') return words.tokenAdvice;
  return code === 'sis-not-a-sis' || code.startsWith('proxy-') ? words.filterAdvice : words.serverAdvice;
}

function judgeLimit({ maxArchiveBytes: bytes }: Session): Found {
  const words = texts.connection.said;
  const size = sizeInWords(bytes);
  if (bytes < smallestBytes) return failed(words.tinyLimit(size), words.limitAdvice);
  if (bytes < wishedBytes) return { ...ok(words.smallLimit(size)), advice: words.limitAdvice };
  return ok(words.limit(size));
}

async function signIn(
  { base, token, transport }: SisToCheck,
  signal: AbortSignal,
): Promise<Session | Failure> {
  try {
    return await createSisDestination(base, token, transport).session(signal);
  } catch (error) {
    signal.throwIfAborted();
    return toFailure(error);
  }
}

/** Asks the SIS itself who one is and what one may do. False where it ends early. */
export async function* checkSis(sis: SisToCheck, signal: AbortSignal): FoundSteps {
  const words = texts.connection.said;
  const url = new URL(sis.base);
  const seen = await look(url, sis.network);
  signal.throwIfAborted();
  const answer = await signIn(sis, signal);
  const failure = 'code' in answer ? answer : null;
  const tls = judgeTls(url.hostname, seen, failure);
  yield ['tls', tls];
  if (tls.state === 'failed') return false;
  if ('code' in answer) {
    const isMissing = sis.token === '' && answer.code === 'sis-unauthorized';
    const sentence = isMissing ? words.noToken : failureSentence(answer);
    yield ['sign-in', failed(sentence, adviceFor(answer))];
    return false;
  }
  yield ['sign-in', ok(words.signedIn(answer.system))];
  yield [
    'permission',
    answer.mayImport ? ok(words.mayImport) : failed(words.mayNotImport, words.permissionAdvice),
  ];
  yield ['limit', judgeLimit(answer)];
  return true;
}
