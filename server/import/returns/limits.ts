/** How much is read, so that no file can fill the memory or the hours of the server. */
export interface ReadingLimits {
  /** Files given, and files in archives, together. */
  files: number;
  /** Bytes of one file; of a file in an archive, once it is unpacked. */
  fileBytes: number;
  /** Bytes of all files, those in archives as unpacked. */
  allBytes: number;
  /** Rows of one file, its heading among them. */
  rows: number;
  /** Rows of all files. */
  allRows: number;
  columns: number;
  /** Characters of one row, which bounds each of its cells. */
  rowLength: number;
  /** Bytes of one archive as it is given, which is held in memory. */
  archiveBytes: number;
  /** Archives within archives: 1 opens only those given. */
  archiveDepth: number;
  /** How many times its packed size a file of an archive may be; smaller ones than a megabyte may be more. */
  archiveRatio: number;
}

const MEGABYTE = 1024 * 1024;

/** A return of the largest council is about 5 MB; ten years of it with every table are under a tenth of these. */
export const READING_LIMITS: ReadingLimits = {
  files: 500,
  fileBytes: 200 * MEGABYTE,
  allBytes: 500 * MEGABYTE,
  rows: 500_000,
  allRows: 1_000_000,
  columns: 500,
  rowLength: 50_000,
  archiveBytes: 50 * MEGABYTE,
  archiveDepth: 2,
  archiveRatio: 100,
};

/** A limit of bytes in words. */
export const megabytes = (bytes: number): string => `${Math.round((bytes / MEGABYTE) * 10) / 10} MB`;
