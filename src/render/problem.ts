/** A request that cannot be answered as asked: the status, and words for the reader. */
export class Problem extends Error {
  override name = "Problem";
  constructor(
    readonly status: 400 | 404 | 405 | 410 | 500 | 503,
    message: string,
  ) {
    super(message);
  }
}
