/** CRC-32 (ISO 3309, the one of zip and gzip) of bytes, as an unsigned 32-bit number. */
export type Crc32 = (bytes: Uint8Array) => number;

const tables = buildTables();

/** Portable `Crc32`, four bytes a step; a door on Node may use zlib's instead. */
export const crc32: Crc32 = (bytes) => {
  const [t0, t1, t2, t3] = tables;
  let crc = -1;
  let i = 0;
  for (const whole = bytes.length - 3; i < whole; i += 4) {
    crc ^= at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    crc = at(t3, crc & 255) ^ at(t2, (crc >>> 8) & 255) ^ at(t1, (crc >>> 16) & 255) ^ at(t0, crc >>> 24);
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ at(t0, (crc ^ at(bytes, i)) & 255);
  return ~crc >>> 0;
};

function buildTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c;
  }
  const next = (previous: Int32Array): Int32Array => previous.map((c) => (c >>> 8) ^ at(first, c & 255));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

function at(array: Uint8Array | Int32Array, index: number): number {
  return array[index] ?? 0;
}
