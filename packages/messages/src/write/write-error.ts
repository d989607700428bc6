/** A record or an option that cannot be written as asked. The message names segment and character, never a value. */
export class MessageWriteError extends Error {
  override readonly name = 'MessageWriteError';
}
