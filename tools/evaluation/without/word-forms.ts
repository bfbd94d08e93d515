/** "Cirrhotic" and "cirrhosis" are two words; the stem alone joins forms. */
export const relatedForms = (): ReadonlySet<string> => new Set();
