import type { Readable } from 'node:stream';
import type { pictures } from './kinds.ts';

type Picture = (typeof pictures)[number];

/** A PNG keeps every pixel; a quality would take its colours. */
const formats = { jpeg: { quality: 85 }, webp: { quality: 85 }, png: {} };

/** Sharp enough for a sheet of paper; what a phone makes is four times as much. */
const longestSide = 2560;
const longestThumbnailSide = 480;
/** A tiny file can claim a huge picture; 100 megapixels is more than any phone makes. */
const mostPixels = 100_000_000;

/**
 * The picture, drawn again: turned the right way up, not larger than needed, and without all that was written beside
 * it: place, time, device, owner.
 */
export async function cleanPicture(path: string, kind: Picture): Promise<Readable> {
	return (await open(path)).resize(within(longestSide)).toFormat(kind, formats[kind]);
}

/** Always WebP. */
export async function thumbnail(path: string): Promise<Readable> {
	return (await open(path)).resize(within(longestThumbnailSide)).webp({ quality: 75 });
}

function within(side: number) {
	return { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const;
}

/** Loaded at the first picture: most servers' first hours see none, and it takes memory. */
async function open(path: string) {
	const { default: sharp } = await import('sharp');
	sharp.cache(false);
	sharp.concurrency(1);
	return sharp(path, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
}
