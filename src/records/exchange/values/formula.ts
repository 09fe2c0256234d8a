// Spreadsheet programs take such text for a formula, also behind the apostrophes that we add ourselves.
const TAKEN_FOR_FORMULA = /^'*[=+\-@\t\r]/

/** Text as CSV must hold it so that no spreadsheet program runs it (CWE-1236). `unguard` undoes exactly this. */
export function guard(text: string): string {
  return TAKEN_FOR_FORMULA.test(text) ? `'${text}` : text
}

export function unguard(text: string): string {
  return text.startsWith("'") && TAKEN_FOR_FORMULA.test(text) ? text.slice(1) : text
}

/** Whether an unguarded CSV text would have been run: `=1+1`, `@SUM(A1)`, `+cmd|…`; a phone number or «- ý» is none. */
export function looksLikeFormula(text: string): boolean {
  return /^=|^@\w+\(|^[+-][^\d\s].*[(|!]/.test(text)
}
