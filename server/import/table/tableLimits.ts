/** What no table of prices or months comes near: larger is a mistake, or is meant to do harm. */
export const TABLE_LIMITS = {
  bytes: 20_000_000,
  rows: 200_000,
  columns: 300,
  /** Characters of one line. */
  lineLength: 200_000,
  sheets: 50,
  /** Bytes of a workbook when it is unpacked. */
  unpackedBytes: 100_000_000,
} as const;
