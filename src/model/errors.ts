/** Errors meant for the person who runs the program: a message that says where, what, what was expected and what to do. No stack. */
export class UserError extends Error {
  override name = "UserError";
  constructor(
    message: string,
    readonly exitCode = 1,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** A file that cannot be read as what it was taken for. The file is skipped and counted; other files go on. */
export class InputError extends UserError {
  override name = "InputError";
}
