import { createHash } from 'node:crypto';

export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f5f7, #16181c);
  --surface: light-dark(#ffffff, #1f2227);
  --line: light-dark(#e1e4e9, #343941);
  --text: light-dark(#1b1f26, #eceef1);
  --muted: light-dark(#5b6472, #a3acb9);
  --accent: light-dark(#2456c8, #8fb4ff);
  --good: light-dark(#1c7a48, #6fd39b);
  --bad: light-dark(#b3261e, #ff9a90);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 70rem; padding: 24px 20px 48px; background: var(--ground); color: var(--text);
  font: 15px/22px system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif;
}
h1 { font-size: 22px; line-height: 30px; font-weight: 650; margin: 4px 0; }
p { margin: 0 0 16px; color: var(--muted); }
a { color: var(--accent); }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 9px 14px; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-size: 13px; font-weight: 600; color: var(--muted); white-space: nowrap; }
td.time { white-space: nowrap; }
td.message { overflow-wrap: anywhere; unicode-bidi: plaintext; }
td:last-child:not(.message) { text-align: right; }
.Finished, .imported { color: var(--good); }
.Failed, .error { color: var(--bad); }
.warning { color: var(--muted); }
.empty { padding: 20px 14px; margin: 0; }
`;

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** Nothing may load or run on the page but its own style. */
export const contentSecurityPolicy =
  `default-src 'none'; style-src 'sha256-${styleHash}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
