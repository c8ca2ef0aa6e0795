const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text in an element or a quoted attribute, whatever is in it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

/**
 * A cell that a spreadsheet cannot take for a formula. Names of students and files come from outside; `=`, `+`, `-`,
 * `@`, their full-width forms, a tab or the end of a line at the start would make them run. Where a semicolon or a tab
 * parts the columns, as Excel has it in half of the world, so would they behind one of these.
 * Source: OWASP, "CSV Injection".
 */
function csvCell(text: string): string {
  const inside = text
    .split(/(?<=[;\t])/)
    .map((part, index) => (index === 0 ? part : part.replace(/^[\s"]*(?=[=+\-@＝＋－＠])/, "$&'")))
    .join('');
  const defused = /^[=+\-@\t\r\n＝＋－＠]/.test(inside) ? `'${inside}` : inside;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

/** CSV (RFC 4180, UTF-8 with a byte order mark, which Excel needs for names with accents). */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
