/** Whether a dialog covers the page. Keys and menu commands must then change nothing beneath it, unseen. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
