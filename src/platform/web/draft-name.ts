/** The name of a form's draft, from where the form stands and what it does; fit for an address. Also used in the page. */
export const draftName = (path: string, action = 'default'): string =>
	`${path.replace(/^\/|\/$/g, '').replaceAll('/', '.')}:${action}`;

/** The page where the form of a draft stands. */
export const pathOfDraft = (name: string): string => `/${name.slice(0, name.lastIndexOf(':')).replaceAll('.', '/')}`;
