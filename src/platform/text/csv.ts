/** A table as a file that a spreadsheet in the Netherlands opens: semicolons, and a mark that it is UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
	`\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/** What begins like a formula would be reckoned out by the spreadsheet, whoever wrote it; an apostrophe keeps it a text. */
function cell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+$/.test(text) ? `'${text}` : text;
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
