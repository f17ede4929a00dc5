/** What a paper may cost. The longest of the real ones has 62 pages and takes two seconds. */
export const limits = {
  /** Bytes of the file. */
  bytes: 64 * 1024 ** 2,
  pages: 1_000,
  /** UTF-16 code units of the text. */
  characters: 5_000_000,
  /** Bytes of one part of a DOCX when unpacked. */
  part: 64 * 1024 ** 2,
  /** Memory of the process that reads, in bytes, and time for one paper, in milliseconds. */
  memory: 1024 ** 3,
  time: 60_000,
};
