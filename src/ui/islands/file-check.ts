export type FileFault = 'tooBig' | 'wrongKind';

interface ChosenFile {
	name: string;
	size: number;
	type: string;
}

/** A first look, so that nobody waits for an upload that will be refused. The server looks at the content. */
export function findFileFault(file: ChosenFile, accept: string, maxBytes: number): FileFault | undefined {
	const kinds = accept.split(',').map((kind) => kind.trim().toLowerCase());
	const isAccepted = kinds.some((kind) => {
		if (kind === '') return true;
		if (kind.startsWith('.')) return file.name.toLowerCase().endsWith(kind);
		return kind.endsWith('/*') ? file.type.startsWith(kind.slice(0, -1)) : file.type === kind;
	});
	// Some systems know no type for a file (a .m4a on Linux): then only the server can tell.
	if (!isAccepted && file.type !== '') return 'wrongKind';
	if (file.size > maxBytes) return 'tooBig';
}

export function megabytes(bytes: number, language: string): string {
	return `${(bytes / 1024 / 1024).toLocaleString(language, { maximumFractionDigits: 1 })} MB`;
}
