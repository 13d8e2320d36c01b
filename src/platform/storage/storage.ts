import type { Readable } from 'node:stream';

/** From the first to the last byte, both included, as HTTP counts. */
export interface ByteRange {
	start: number;
	end: number;
}

export interface Stored {
	key: string;
	size: number;
	sha256: string;
}

/** Where the content of files lies. Names, kinds and who may see them are rows of the module that owns the file. */
export interface Storage {
	/** Where what is not finished may lie for a moment; nobody else can read it, and what a crash leaves is cleared. */
	workFolder: string;
	/** All or nothing: after this answers, the content survives a power cut; before, nothing is left of it. */
	put(content: Readable): Promise<Stored>;
	/** `undefined` when there is no such content. */
	size(key: string): Promise<number | undefined>;
	open(key: string, range?: ByteRange): Readable;
	/** Deleting what is gone is fine: a deletion may be repeated. */
	delete(key: string): Promise<void>;
	/** Everything that lies here, to find content that no row names (a transaction that failed after `put`). */
	list(): AsyncIterable<{ key: string; storedAt: Date }>;
}
