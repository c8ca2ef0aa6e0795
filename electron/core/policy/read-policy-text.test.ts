import { expect, test } from 'vitest';
import { readPolicyText } from './read-policy-text.ts';

const problemsOf = (text: string) => {
  const read = readPolicyText(text);
  return read.kind === 'wrong' ? read.problems.join('\n') : 'right';
};

test('every key may be left out, and what stands there comes back', () => {
  expect(readPolicyText('{}')).toEqual({ kind: 'policy', policy: {} });
  expect(readPolicyText('{"sisAddress":"https://sis.example.org","renameFiles":false}')).toEqual({
    kind: 'policy',
    policy: { sisAddress: 'https://sis.example.org', renameFiles: false },
  });
});

test('a byte order mark and the line ends of any system are fine', () => {
  expect(readPolicyText('\uFEFF{\r\n  "historyDays": 400\r\n}\r\n')).toEqual({
    kind: 'policy',
    policy: { historyDays: 400 },
  });
});

test.each([
  ['', /is empty.*\{\}/],
  ['  \n', /is empty/],
  ['{\n  "preset": "koha"\n  "historyDays": 1\n}', /^Line 3, column 3: a comma or } was expected\.$/],
  ['{\r\n  "historyDays": 1,\r\n}', /^Line 3, column 1: remove the comma before }\.$/],
  ['{"caFile": "C:\\Certs\\ca.pem"}', /^Line 1, column 15: a backslash must be written twice/],
  ['{\n  // our district\n}', /^Line 2, column 3: JSON has no comments/],
  ["{'preset': 'koha'}", /a key in double quotes was expected/],
  ['{preset: "koha"}', /a key in double quotes was expected/],
  ['{"preset": koha}', /a value was expected/],
  ['{"preset": "koha\n"}', /^Line 1, column 12: the closing quote/],
  ['{"preset" "koha"}', /a colon was expected/],
  ['{"historyDays": 1} {}', /nothing may follow/],
  ['{"historyDays": 1, "historyDays": 2}', /^Line 1, column 20: the key "historyDays" appears twice/],
  ['{"historyDays": 1, "history\\u0044ays": 2}', /^Line 1, column 20: the key "historyDays" appears twice/],
  ['{"historyDays": 1', /a comma or } was expected/],
  ['<policy/>', /a value was expected/],
  ['{"historyDays": 01}', /a comma or } was expected/],
])('%j: where it stops being JSON, and what was expected', (text, words) => {
  expect(problemsOf(text)).toMatch(words);
});

test.each([
  ['{"sisAdress": "https://sis.example.org"}', /no key "sisAdress"\. Did you mean "sisAddress"\?/],
  ['{"SIS_Address": "https://sis.example.org"}', /Did you mean "sisAddress"\?/],
  ['{"colour": 1}', /no key "colour"\. The keys are destinations, sisAddress, preset/],
  ['{"__proto__": 1}', /no key "__proto__"/],
  ['[]', /The file must be an object/],
  ['null', /The file must be an object/],
  ['"koha"', /The file must be an object/],
  ['{"sisAddress": 5}', /"sisAddress" must be text in double quotes/],
  ['{"sisAddress": null}', /"sisAddress" must be text/],
  ['{"sisAddress": ""}', /^"sisAddress" must not be empty\.$/],
  ['{"sisAddress": "sis.example.org"}', /"sisAddress" must begin with https:/],
  ['{"sisAddress": "https://me:canary@sis.example.org"}', /without a user name or password/],
  ['{"preset": "ilumniate"}', /"preset" must be one of "illuminate"/],
  ['{"proxy": "http://a b"}', /"proxy" must be "system", "none", or/],
  ['{"proxy": "SYSTEM"}', /"proxy" must be "system", "none", or/],
  ['{"proxy": "direct"}', /"proxy" must be "system", "none", or/],
  [
    '{"proxy": "none", "pacAddress": "http://wpad/proxy.pac"}',
    /"pacAddress" cannot be used together with "proxy"/,
  ],
  ['{"pacAddress": "proxy.pac"}', /"pacAddress" must be the address of a PAC file/],
  ['{"caFile": "ca.pem"}', /"caFile" must be an absolute path/],
  ['{"caFile": "C:\\temp\\ca.pem"}', /JSON|backslash|tab/],
  ['{"caFile": "C:\\temp"}', /"caFile" must be on one line, without tabs.*backslash twice/],
  ['{"sftpServer": "sftp://sftp.example.org/in"}', /"sftpServer" must be a name/],
  ['{"sftpServer": "oak@sftp.example.org"}', /"sftpServer" must be a name/],
  ['{"preset": "koha", "uploadPage": "http://koha.example.org"}', /"uploadPage" must begin with https:/],
  ['{"uploadPage": "https://koha.example.org"}', /"uploadPage" can only be used together with "preset"/],
  ['{"updateAddress": "http://updates.example.org/latest"}', /"updateAddress" must begin with https:/],
  ['{"sftpUser": "oak"}', /"sftpUser" can only be used together with "sftpServer"/],
  ['{"sftpServer": "s", "sftpHostKey": "MD5:00:11"}', /"sftpHostKey" must be a SHA256 fingerprint/],
  ['{"largestZipMegabytes": 501}', /"largestZipMegabytes" must be at most 500/],
  ['{"largestZipMegabytes": "60"}', /"largestZipMegabytes" must be a number/],
  ['{"historyDays": 0}', /"historyDays" must be at least 1/],
  ['{"historyDays": 1.5}', /"historyDays" must be a whole number/],
  ['{"updateNotice": "true"}', /"updateNotice" must be true or false, without quotes/],
  ['{"renameFiles": 0}', /"renameFiles" must be true or false/],
])('%s is told', (text, words) => {
  expect(problemsOf(text)).toMatch(words);
});

test('all mistakes are told at once, and no password of an address', () => {
  const problems = problemsOf('{"historyDays": 0, "colour": 1, "sisAddress": "https://a:canary@b"}');
  expect(problems.split('\n')).toHaveLength(3);
  expect(problems).not.toContain('canary');
});
