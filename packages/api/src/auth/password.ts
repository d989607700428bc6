import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

// OWASP's choice for Argon2id: 19 MiB, two passes, one lane. About 40 ms.
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const saltBytes = 16;
const keyBytes = 32;

/** Hashes a password; the result names its algorithm and cost, so that both can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive('argon2id', parametersOf(password, salt, cost));
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(salt)}$${plain(key)}`;
}

/** Whether a password is the one of a hash. Null for "nobody": takes as long, so that time does not tell who exists. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const read = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/u.exec(
    stored ?? (await hashOfNobody()),
  );
  if (read === null) return false;
  const [, memory, passes, parallelism, salt = '', key = ''] = read;
  const expected = Buffer.from(key, 'base64');
  const found = await derive('argon2id', {
    ...parametersOf(password, Buffer.from(salt, 'base64'), {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
    }),
    tagLength: expected.length,
  });
  return timingSafeEqual(found, expected) && stored !== null;
}

let nobody: Promise<string> | null = null;

function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword(randomBytes(24).toString('base64'));
  return nobody;
}

function parametersOf(
  password: string,
  salt: Buffer,
  chosen: { readonly memory: number; readonly passes: number; readonly parallelism: number },
): Argon2Parameters {
  // One person's keyboard composes accents, another's does not.
  return { message: password.normalize('NFKC'), nonce: salt, tagLength: keyBytes, ...chosen };
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
