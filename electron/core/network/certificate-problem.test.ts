import { expect, test } from 'vitest';
import { failureSentence } from '../text/failure-sentence.ts';
import {
  certificateProblemKinds,
  readCertificateCode,
  readCertificateDetail,
  refineProblem,
  writeCertificateDetail,
} from './certificate-problem.ts';

const facts = {
  host: 'sis.oak.example',
  subject: 'sis.oak.example',
  issuer: 'Oak Hill Filter CA',
  names: ['*.oak.example'],
  validFrom: '2026-01-05T00:00:00.000Z',
  validTo: '2027-03-01T23:59:59.000Z',
  fingerprint: 'AA:BB',
};

test.each(certificateProblemKinds)('%s is told with its issuer, what it means and who has to act', (kind) => {
  const detail = writeCertificateDetail({ ...facts, kind });
  expect(readCertificateDetail(detail)).toEqual({ ...facts, kind });
  const sentence = failureSentence({ code: 'sis-certificate', detail });
  for (const words of [
    'sis.oak.example',
    'Oak Hill Filter CA',
    'nothing was uploaded',
    'ask your IT department',
  ]) {
    expect(sentence.toLowerCase()).toContain(words.toLowerCase());
  }
  expect(sentence).not.toContain('{');
});

test.each([undefined, '', 'sis.oak.example:443', '{', '{}', '{"kind":"new"}'])(
  '%j holds no facts',
  (detail) => {
    expect(readCertificateDetail(detail)).toBeNull();
  },
);

test.each([
  ['CERT_HAS_EXPIRED', 'expired'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'unknown-issuer'],
  ['net::ERR_CERT_TRANSPARENCY_REQUIRED', 'other'],
  ['ECONNRESET', null],
  ['net::ERR_SSL_PROTOCOL_ERROR', null],
  ['', null],
])('the code %j means %s', (code, kind) => {
  expect(readCertificateCode(code)).toBe(kind);
});

test.each([
  ['expired', facts, '2026-01-04T00:00:00Z', 'not-yet-valid'],
  ['expired', facts, '2027-03-02T00:00:00Z', 'expired'],
  ['unknown-issuer', { ...facts, issuer: facts.subject }, '2026-05-01T00:00:00Z', 'self-signed'],
  ['unknown-issuer', facts, '2026-05-01T00:00:00Z', 'unknown-issuer'],
] as const)('%s, seen closer', (kind, seen, now, expected) => {
  expect(refineProblem(kind, seen, Date.parse(now)).kind).toBe(expected);
});
