/** Texts are indexed as they are printed, in one way only. */
export const textVariants = (text: string): readonly string[] => [text];
