function cutOf(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
}

export function baseName(path: string): string {
  return path.slice(cutOf(path) + 1);
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(1, cutOf(path)));
}
