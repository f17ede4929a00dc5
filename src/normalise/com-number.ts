/** Numbers of Commission documents in their several spellings. */

const pattern = /\b(COM|SWD|JOIN)[\s/]*\(?((?:19|20)\d{2})\)?[\s/]*0*(\d{1,4})\b/;

/** "COM(2023)155", "COM/2023/0155", "COM(2023) 155 final" → "COM(2023)155". */
export function readComNumber(text: string): string | undefined {
  const match = pattern.exec(text);
  return match ? `${match[1]}(${match[2]})${match[3]}` : undefined;
}
