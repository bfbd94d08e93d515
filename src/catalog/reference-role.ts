/**
 * What a code reference does in its note.
 * - `meant`: it is what the note is about; what an Excludes note excludes, what a "code first" note asks for.
 * - `excepted`: taken out of what the note names before: T74 in "Conditions in S00-T88, except T74 and T76". An
 *   exception in words alone ("except traumatic fractures") leaves no trace.
 * - `describing`: only describes a condition, whose own code follows in brackets: I51.4-I51.9 in the Excludes1 note
 *   "any condition in I51.4-I51.9 due to hypertension (I11.-)", which excludes I11.- and nothing else.
 * - `appliesTo`: the codes for which the note holds: G31.0-G31.83 in "For codes G31.0-G31.83, use additional code".
 */
export const referenceRoles = ["meant", "excepted", "describing", "appliesTo"] as const;

export type ReferenceRole = (typeof referenceRoles)[number];
