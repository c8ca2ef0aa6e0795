import { z } from 'zod';

export const certificateProblemKinds = [
  'unknown-issuer',
  'self-signed',
  'expired',
  'not-yet-valid',
  'wrong-name',
  'revoked',
  'other',
] as const;

export type CertificateProblemKind = (typeof certificateProblemKinds)[number];

/** Whose certificate it was. Nothing of it is secret: every caller gets to see it. */
export const certificateFactsSchema = z.object({
  host: z.string(),
  subject: z.string(),
  issuer: z.string(),
  /** The names that it is for. */
  names: z.array(z.string()),
  /** ISO 8601. */
  validFrom: z.string(),
  validTo: z.string(),
  /** SHA-256, by which IT recognises it. */
  fingerprint: z.string(),
});

export type CertificateFacts = z.output<typeof certificateFactsSchema>;

const problemSchema = certificateFactsSchema.extend({ kind: z.enum(certificateProblemKinds) });

export type CertificateProblem = z.output<typeof problemSchema>;

/** The codes of OpenSSL, Node and Chromium. What begins like a certificate's code and is not here is `other`. */
const kinds: Readonly<Record<string, CertificateProblemKind>> = {
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-issuer',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-issuer',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-name',
  HOSTNAME_MISMATCH: 'wrong-name',
  CERT_REVOKED: 'revoked',
  CERT_UNTRUSTED: 'other',
  CERT_REJECTED: 'other',
  CERT_SIGNATURE_FAILURE: 'other',
  CERT_CHAIN_TOO_LONG: 'other',
  INVALID_CA: 'other',
  INVALID_PURPOSE: 'other',
  PATH_LENGTH_EXCEEDED: 'other',
  EE_KEY_TOO_SMALL: 'other',
  CA_KEY_TOO_SMALL: 'other',
  CA_MD_TOO_WEAK: 'other',
  'net::ERR_CERT_AUTHORITY_INVALID': 'unknown-issuer',
  'net::ERR_CERT_COMMON_NAME_INVALID': 'wrong-name',
  // Chromium has one code for both ends of the time; the certificate's dates tell which.
  'net::ERR_CERT_DATE_INVALID': 'expired',
  'net::ERR_CERT_REVOKED': 'revoked',
};

/** What a code of the network stack says about a certificate; null if it says nothing about one. */
export function readCertificateCode(code: string): CertificateProblemKind | null {
  return kinds[code] ?? (code.startsWith('net::ERR_CERT_') ? 'other' : null);
}

/** What is wrong, as far as the dates and the names can tell it better than the code. */
export function refineProblem(
  kind: CertificateProblemKind,
  facts: CertificateFacts,
  nowMs: number,
): CertificateProblem {
  if (kind === 'expired' && Date.parse(facts.validFrom) > nowMs) return { ...facts, kind: 'not-yet-valid' };
  if (kind === 'unknown-issuer' && facts.issuer === facts.subject) return { ...facts, kind: 'self-signed' };
  return { ...facts, kind };
}

/** A failure's detail is one text; this is how the facts get into it. */
export function writeCertificateDetail(problem: CertificateProblem): string {
  return JSON.stringify(problem);
}

/** Null for a detail that says no more than the server's name. */
export function readCertificateDetail(detail: string | undefined): CertificateProblem | null {
  if (!detail?.startsWith('{')) return null;
  try {
    return problemSchema.safeParse(JSON.parse(detail)).data ?? null;
  } catch {
    return null;
  }
}
