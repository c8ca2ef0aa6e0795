import { z } from 'zod';

/** More would be a report of over 1,500 pages; the CSV has no such limit. */
export const maximumReportRows = 60_000;

const line = z.string().max(1_000);

const reportRow = z.strictObject({
  file: line,
  /** Empty where nobody knows whose photo it is. */
  studentId: z.string().max(100),
  outcome: z.string().max(100),
  reason: line,
});

/** What a printed report says of a run, in the words that are to stand there. */
export const reportSchema = z
  .strictObject({
    title: line,
    subtitle: line,
    /** On top: "In the SIS" and "486 of 486". */
    counts: z.array(z.strictObject({ label: z.string().max(100), value: z.string().max(200) })).max(20),
    sections: z.array(z.strictObject({ heading: line, rows: z.array(reportRow) })).max(50),
  })
  .refine(
    ({ sections }) => sections.reduce((sum, { rows }) => sum + rows.length, 0) <= maximumReportRows,
    'too many rows',
  );

export type Report = z.output<typeof reportSchema>;
export type ReportSection = Report['sections'][number];
export type ReportRow = ReportSection['rows'][number];
