/** An error on its way between threads, which keep only its words otherwise. */
import { InputError, UserError } from "../model/index.js";

export interface SentError {
  message: string;
  stack: string | undefined;
  /** Set for a `UserError`. */
  exitCode: number | undefined;
  /** It is an `InputError`: the file's fault. */
  ofInput: boolean;
  code: string | undefined;
  path: string | undefined;
}

export function sendError(error: unknown): SentError {
  const { message, stack, code, path } = error as NodeJS.ErrnoException;
  return { message, stack, exitCode: error instanceof UserError ? error.exitCode : undefined, ofInput: error instanceof InputError, code, path };
}

export function receiveError({ message, stack, exitCode, ofInput, code, path }: SentError): Error {
  const error = exitCode === undefined ? new Error(message) : ofInput ? new InputError(message, exitCode) : new UserError(message, exitCode);
  if (stack !== undefined) error.stack = stack;
  return Object.assign(error, { ...(code !== undefined && { code }), ...(path !== undefined && { path }) });
}
