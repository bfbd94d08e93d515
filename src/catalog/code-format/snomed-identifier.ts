// The dihedral group of order 10 and the permutation of Verhoeff's scheme (SNOMED CT Release File Specification,
// "Check-digit computation"). Row r, column c of the group is the r-th text's c-th digit.
const group = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
] as const;
const permutation = "1576283094";

/** Does the last digit of a string of digits fit the others by Verhoeff's scheme? */
export function hasVerhoeffCheckDigit(digits: string): boolean {
  let check = 0;
  for (const [fromRight, digit] of [...digits].reverse().entries()) {
    let permuted = digit;
    for (let times = 0; times < fromRight % 8; times++) permuted = permutation.charAt(Number(permuted));
    check = Number(group[check]?.charAt(Number(permuted)));
  }
  return check === 0;
}

/**
 * Is it a SNOMED CT identifier of a concept or a description: 6 to 18 digits, no leading zero, the partition in the two
 * digits before the check digit ("00" and "10" concepts, "01" and "11" descriptions), the check digit right?
 */
export function snomedIdentifier(text: string): "concept" | "description" | undefined {
  const [, partition] = /^[1-9]\d{2,14}[01]([01])\d$/.exec(text) ?? [];
  if (partition === undefined || text.length < 6 || !hasVerhoeffCheckDigit(text)) return undefined;
  return partition === "0" ? "concept" : "description";
}
