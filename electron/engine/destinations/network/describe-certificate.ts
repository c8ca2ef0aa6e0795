import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import {
  type CertificateFacts,
  type CertificateProblemKind,
  refineProblem,
  writeCertificateDetail,
} from '../../../core/network/certificate-problem.ts';
import { chooseRoute } from './choose-route.ts';
import type { Network } from './create-network.ts';
import { hostOf, portOf } from './find-routes.ts';
import { openTunnel } from './open-tunnel.ts';

const timeoutMs = 10_000;

/** The name by which a person knows it: "CN=Oak Filter CA\nO=Oak" is "Oak Filter CA". */
function nameOf(distinguishedName: string): string {
  const parts = new Map(
    distinguishedName.split('\n').map((line): [string, string] => {
      const [key = '', ...value] = line.split('=');
      return [key, value.join('=')];
    }),
  );
  return (parts.get('CN') ?? parts.get('O') ?? parts.get('OU') ?? distinguishedName) || 'nobody';
}

/** What of a certificate helps whoever has to look into it. */
export function certificateFacts(host: string, certificate: X509Certificate): CertificateFacts {
  const names = (certificate.subjectAltName ?? '').split(', ').map((name) => name.replace(/^[^:]*:/, ''));
  return {
    host,
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    names: names.filter((name) => name !== '').slice(0, 20),
    validFrom: certificate.validFromDate.toISOString(),
    validTo: certificate.validToDate.toISOString(),
    fingerprint: certificate.fingerprint256,
  };
}

/**
 * Looks at the certificate that a server shows, trusted or not. Nothing is sent but the handshake.
 * @throws whatever keeps the handshake from its end.
 */
export async function seeCertificate(url: URL, network: Network): Promise<CertificateFacts | null> {
  const host = hostOf(url);
  const end = { host, port: portOf(url) };
  const route = await chooseRoute(await network.findRoutes(url), end, timeoutMs);
  const trust = await network.trust();
  const socket = await openTunnel(route, end, trust, timeoutMs);
  const tls = connect({
    socket,
    secureContext: trust,
    // Only to look: this connection is closed before it carries anything.
    rejectUnauthorized: false,
    ...(isIP(host) ? {} : { servername: host }),
  });
  try {
    await untilSecure(tls);
    const certificate = tls.getPeerX509Certificate();
    return certificate ? certificateFacts(host, certificate) : null;
  } finally {
    tls.destroy();
  }
}

function untilSecure(tls: TLSSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    tls.setTimeout(timeoutMs, () => tls.destroy(new Error('The handshake takes too long')));
    tls.once('secureConnect', resolve);
    tls.once('error', reject);
    tls.once('close', () => reject(new Error('closed')));
  });
}

/** The detail of a `sis-certificate` failure: the certificate's facts, or the server's name where they are not to be had. */
export async function describeCertificate(
  network: Network,
  url: URL,
  kind: CertificateProblemKind,
): Promise<string> {
  try {
    const facts = await seeCertificate(url, network);
    return facts ? writeCertificateDetail(refineProblem(kind, facts, Date.now())) : url.host;
  } catch {
    return url.host;
  }
}
