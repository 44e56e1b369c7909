/** Hands a file to the reader under a name made from a title. */
export function download(content: Blob, title: string, ending: string): void {
  const name = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${name}.${ending}`;
  link.click();
  // The browser takes the file from its address after the click: freed later, not at once.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
