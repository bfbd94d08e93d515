/** A message of a finding as a sentence: it has neither a capital nor a final stop of its own. */
export function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
