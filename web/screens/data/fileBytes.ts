/** The bytes of a file as base64, whatever its character set. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    // "data:text/csv;base64,…"; of an empty file there is nothing after the comma.
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => failed(reader.error ?? new Error('a file cannot be read'));
    reader.readAsDataURL(file);
  });
}
