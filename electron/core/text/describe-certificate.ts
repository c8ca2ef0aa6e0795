import type { CertificateFacts } from '../network/certificate-problem.ts';
import { texts } from './texts.ts';

/** What IT wants to know of a certificate. */
export function describeCertificate(facts: CertificateFacts): readonly string[] {
  const words = texts.connection.certificate;
  return [
    `${words.issuer}: ${facts.issuer}`,
    `${words.subject}: ${facts.subject}`,
    `${words.names}: ${facts.names.join(', ') || words.none}`,
    words.valid(facts.validFrom, facts.validTo),
    `SHA-256: ${facts.fingerprint}`,
  ];
}
