/** Entries that fit alike stand as in the Tabular List. */
export const orderAgreement = (): (() => number) => () => 0;
