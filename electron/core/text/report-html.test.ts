import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maximumReportRows, type Report, type ReportRow, reportSchema } from '../delivery/report.ts';
import { reportHtml } from './report-html.ts';

const row: ReportRow = {
  file: '104233.jpg',
  studentId: '104233',
  outcome: 'Rejected',
  reason: 'Not on the roster.',
};

function reportOf(rows: readonly ReportRow[], changes: Partial<Report> = {}): Report {
  return {
    title: 'Lincoln fall',
    subtitle: 'To the practice SIS',
    counts: [{ label: 'In the SIS', value: '6 of 7' }],
    sections: [{ heading: 'Rejected', rows: [...rows] }],
    ...changes,
  };
}

const body = (html: string) => html.slice(html.indexOf('<body>'));

test('has the counts on top, the day, and a row for each photo', () => {
  const html = body(reportHtml(reportOf([row, row]), 'November 22, 2026 at 3:00 PM'));
  expect(html).toContain('<h1>Lincoln fall</h1>');
  expect(html).toContain('<p>Printed on November 22, 2026 at 3:00 PM</p>');
  expect(html).toContain('<dt>In the SIS</dt><dd>6 of 7</dd>');
  const cells = '<tr><td>104233.jpg</td><td>104233</td><td>Rejected</td><td>Not on the roster.</td></tr>';
  expect(html.split(cells)).toHaveLength(3);
  expect(html.indexOf('<dl>')).toBeLessThan(html.indexOf('<table>'));
});

test('a section without photos has no empty table', () => {
  expect(reportHtml(reportOf([]), 'today')).not.toContain('<table>');
});

test('no table is too long for the printer, and no row is lost between two', () => {
  const html = reportHtml(reportOf(Array.from({ length: 2_001 }, () => row)), 'today');
  expect(html.match(/<table>/g)).toHaveLength(3);
  expect(html.match(/<td>104233<\/td>/g)).toHaveLength(2_001);
});

test('whatever the words are, they bring no element and no attribute with them', () => {
  const tagsOf = (html: string) => html.match(/<[^>]*>/g);
  const plain = tagsOf(reportHtml(reportOf([row]), 'today'));
  const piece = fc.constantFrom('<', '>', '"', "'", '&', '<script>', '</title>', '-->', '</td>', '&lt;', 'a');
  const words = fc.array(piece, { minLength: 1 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(words, (text) => {
      const html = reportHtml(
        {
          title: text,
          subtitle: text,
          counts: [{ label: text, value: text }],
          sections: [{ heading: text, rows: [{ file: text, studentId: text, outcome: text, reason: text }] }],
        },
        text,
      );
      expect(tagsOf(html)).toEqual(plain);
      expect(html).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
    }),
  );
});

test.each([
  [maximumReportRows, true],
  [maximumReportRows + 1, false],
])('a report of %i rows is taken: %s', (count, isTaken) => {
  const half = Math.floor(count / 2);
  const rows = Array.from({ length: count }, () => row);
  const sections = [
    { heading: 'Rejected', rows: rows.slice(0, half) },
    { heading: 'In the SIS', rows: rows.slice(half) },
  ];
  expect(reportSchema.safeParse(reportOf([], { sections })).success).toBe(isTaken);
});
