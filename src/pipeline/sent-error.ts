/** An error on its way between threads, which keep only its words otherwise. */
import { UserError } from "../model/index.js";

export interface SentError {
  message: string;
  stack: string | undefined;
  /** Set for a `UserError`. */
  exitCode: number | undefined;
  code: string | undefined;
  path: string | undefined;
}

export function sendError(error: unknown): SentError {
  const { message, stack, code, path } = error as NodeJS.ErrnoException;
  return { message, stack, exitCode: error instanceof UserError ? error.exitCode : undefined, code, path };
}

export function receiveError({ message, stack, exitCode, code, path }: SentError): Error {
  const error = exitCode === undefined ? new Error(message) : new UserError(message, exitCode);
  if (stack !== undefined) error.stack = stack;
  return Object.assign(error, { ...(code !== undefined && { code }), ...(path !== undefined && { path }) });
}
