const MB = 1024 * 1024;

interface Kind {
	mediaType: string;
	extension: string;
	maxBytes: number;
	/** A browser may show or play it itself. The rest is only ever saved: a PDF viewer does not run in a sandbox. */
	isShown: boolean;
}

const picture = { maxBytes: 20 * MB, isShown: true };
const sound = { maxBytes: 20 * MB, isShown: true };
const document = { maxBytes: 20 * MB, isShown: false };

/** Every kind of file that this system takes; each form names which of them fit. */
export const kinds = {
	jpeg: { mediaType: 'image/jpeg', extension: 'jpg', ...picture },
	png: { mediaType: 'image/png', extension: 'png', ...picture },
	webp: { mediaType: 'image/webp', extension: 'webp', ...picture },
	mp3: { mediaType: 'audio/mpeg', extension: 'mp3', ...sound },
	m4a: { mediaType: 'audio/mp4', extension: 'm4a', ...sound },
	ogg: { mediaType: 'audio/ogg', extension: 'ogg', ...sound },
	webm: { mediaType: 'audio/webm', extension: 'webm', ...sound },
	pdf: { mediaType: 'application/pdf', extension: 'pdf', ...document },
	docx: {
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		extension: 'docx',
		...document
	},
	xlsx: {
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		extension: 'xlsx',
		...document
	},
	odt: { mediaType: 'application/vnd.oasis.opendocument.text', extension: 'odt', ...document },
	text: { mediaType: 'text/plain', extension: 'txt', ...document, maxBytes: 5 * MB },
	csv: { mediaType: 'text/csv', extension: 'csv', ...document }
} satisfies Record<string, Kind>;

export type FileKind = keyof typeof kinds;

export const pictures = ['jpeg', 'png', 'webp'] as const satisfies FileKind[];
export const sounds = ['mp3', 'm4a', 'ogg', 'webm'] as const satisfies FileKind[];
export const documents = ['pdf', 'docx', 'xlsx', 'odt'] as const satisfies FileKind[];

export function isPicture(kind: FileKind): kind is (typeof pictures)[number] {
	return (pictures as readonly FileKind[]).includes(kind);
}

/** For `<input accept>`. */
export function acceptAttribute(allowed: readonly FileKind[]): string {
	return allowed.flatMap((kind) => [kinds[kind].mediaType, `.${kinds[kind].extension}`]).join(',');
}

/** The most that any of these kinds may weigh; what a form may send. */
export function largestOf(allowed: readonly FileKind[]): number {
	return Math.max(...allowed.map((kind) => kinds[kind].maxBytes));
}

/**
 * The name that people see and save: what they gave it, without folders, invisible characters or a false extension.
 * Invisible direction marks would let `gpj.exe` look like `exe.jpg`.
 */
export function safeName(name: string, kind: FileKind): string {
	const { extension } = kinds[kind];
	const base = name
		.normalize('NFC')
		.replace(/^.*[\\/]/, '')
		.replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '')
		.replace(/\.[^.\s]{1,5}$/, '')
		.trim()
		.replace(/^\.+/, '')
		.slice(0, 100);
	return `${base || 'bestand'}.${extension}`;
}
