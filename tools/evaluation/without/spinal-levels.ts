/** "T8" is not in "T7-T8", and not thoracic. */
export const readSpinalLevel = (): string | undefined => undefined;
export const spinalNames = (): readonly string[] => [];
