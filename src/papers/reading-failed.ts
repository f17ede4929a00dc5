/** Why a paper gives no text, in words for readers of the status page: "is locked with a password". */
export class ReadingFailed extends Error {
  constructor(
    message: string,
    readonly quality: "scan" | "unreadable" = "unreadable",
  ) {
    super(message);
  }
}
