/** Bytes to text. Official texts are short and nearly all ASCII: for these a loop beats `TextDecoder`, which a core without platform types does not have anyway. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; ) {
    const lead = bytes[i++] ?? 0;
    if (lead < 0x80) text += String.fromCharCode(lead);
    else if (lead < 0xe0) text += String.fromCharCode(((lead & 0x1f) << 6) | trailing(bytes[i++]));
    else if (lead < 0xf0) {
      text += String.fromCharCode(((lead & 0x0f) << 12) | (trailing(bytes[i++]) << 6) | trailing(bytes[i++]));
    } else {
      const high = ((lead & 0x07) << 18) | (trailing(bytes[i++]) << 12);
      const point = high | (trailing(bytes[i++]) << 6) | trailing(bytes[i++]);
      // Bytes that are no text at all (a picture given as a catalogue) must not throw here.
      text += point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
    }
  }
  return text;
}

/** Text to bytes; a lone surrogate becomes U+FFFD, as everywhere. */
export function encodeUtf8(text: string): Uint8Array {
  const ascii = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return encodePoints(text);
    ascii[i] = code;
  }
  return ascii;
}

function encodePoints(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    }
  }
  return Uint8Array.from(bytes);
}

function trailing(byte: number | undefined): number {
  return (byte ?? 0) & 0x3f;
}
