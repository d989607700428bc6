const decoder = new TextDecoder();

export function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(decoder.decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** Looks at the first and the last sign before it parses. */
export function isJsonObject(bytes: Uint8Array): boolean {
  const first = bytes.findIndex(isVisible);
  const last = bytes.findLastIndex(isVisible);
  return bytes[first] === 0x7b && bytes[last] === 0x7d && isJson(bytes);
}

const isVisible = (byte: number): boolean => byte > 0x20;
