import { formatDate } from '../core/shared/locale.ts';
import { type Html, html, trustedMarkup } from './html.ts';
import type { Job, LogLine } from './job.ts';
import { pageStyle } from './jobs-page-style.ts';

const refreshSeconds = 2;

/** The page "Scheduled Jobs"; refreshes itself. */
export function renderJobsPage(jobs: readonly Job[]): string {
  return renderPage({
    title: 'Scheduled Jobs',
    isLive: true,
    content: html`<h1>Scheduled Jobs</h1>
<p>Imports of student photos into the Practice SIS, the newest first.</p>
<div class="panel">${jobs.length > 0 ? jobsTable(jobs) : html`<p class="empty">No photos have been uploaded yet.</p>`}</div>`,
  });
}

function jobsTable(jobs: readonly Job[]): Html {
  return html`<table>
<thead><tr><th>Job</th><th>Status</th><th>Started</th><th>Ended</th><th>Imported</th><th>Log</th></tr></thead>
<tbody>${jobs.map(jobRow)}</tbody></table>`;
}

function jobRow(job: Job): Html {
  return html`<tr><td>${job.id}: ${job.name}</td><td class="${job.status}">${mark(job)} ${job.status}</td>
<td class="time">${time(job.startedAt)}</td><td class="time">${job.endedAt === null ? '' : time(job.endedAt)}</td>
<td>${importedOfAll(job)}</td><td><a href="/jobs/${job.id}/log" aria-label="Log of job ${job.id}">Log</a></td></tr>
`;
}

export interface LogPage {
  readonly job: Job;
  readonly lines: readonly LogLine[];
  /** The cursor to go back from when there are lines before these. */
  readonly earlierBefore: number | null;
  readonly isNewest: boolean;
}

export function renderLogPage({ job, lines, earlierBefore, isNewest }: LogPage): string {
  const base = `/jobs/${job.id}/log`;
  return renderPage({
    title: `Log of job ${job.id}`,
    isLive: isNewest && job.endedAt === null,
    content: html`<a href="/jobs">Scheduled Jobs</a>
<h1>Log of job ${job.id}</h1>
<p>${job.name}: <span class="${job.status}">${mark(job)} ${job.status}</span>, ${importedOfAll(job)} photos imported, ${job.counts.rejected} rejected.
${earlierBefore === null ? '' : html`<a href="${base}?before=${earlierBefore}">Earlier lines</a>`}
${isNewest ? '' : html`<a href="${base}">Newest lines</a>`}</p>
<div class="panel">${
      lines.length > 0
        ? html`<table><thead><tr><th>Time</th><th>What happened</th></tr></thead><tbody>${lines.map(logRow)}</tbody></table>`
        : html`<p class="empty">The job is waiting for its turn.</p>`
    }</div>`,
  });
}

function logRow(line: LogLine): Html {
  return html`<tr><td class="time">${time(line.at)}</td><td class="message ${line.outcome ?? line.level} ${line.level}">${line.message}</td></tr>
`;
}

function renderPage(page: {
  readonly title: string;
  readonly isLive: boolean;
  readonly content: Html;
}): string {
  const refresh = page.isLive ? html`<meta http-equiv="refresh" content="${refreshSeconds}">` : '';
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}
<title>${page.title} - Practice SIS</title><style>${trustedMarkup(pageStyle)}</style></head>
<body>
${page.content}
</body>
</html>
`.markup;
}

function mark({ status }: Job): string {
  return { 'In Progress': '●', Finished: '✓', Failed: '✕' }[status];
}

function importedOfAll({ counts }: Job): string {
  return `${counts.imported} of ${counts.photos}`;
}

// The page is for a browser on this computer, so this computer's time zone is the reader's.
function time(iso: string): Html {
  return html`<time datetime="${iso}">${formatDate(Date.parse(iso), 'day-and-time-with-seconds')}</time>`;
}
