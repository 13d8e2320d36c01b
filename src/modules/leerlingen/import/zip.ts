import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { UnreadableFile } from './records.ts';

const inflate = promisify(inflateRaw);
const notXlsx = () => new UnreadableFile('leerlingen_import_file_not_xlsx');

type Entry = { method: number; at: number; size: number };

/**
 * The files inside a zip archive, unpacked one at a time and never past `most` bytes, whatever the archive says about their
 * size: a few kilobytes of zip can unpack to gigabytes. Source: PKWARE APPNOTE 6.3.3, §4.3.7, §4.3.12 and §4.3.16.
 */
export function openZip(archive: Uint8Array, most: number) {
	const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
	const entries = new Map<string, Entry>();
	try {
		readDirectory();
	} catch (error) {
		throw error instanceof RangeError ? notXlsx() : error;
	}

	function readDirectory(): void {
		let end = archive.byteLength - 22;
		const earliest = Math.max(0, end - 0xffff);
		while (end >= earliest && view.getUint32(end, true) !== 0x06054b50) end--;
		if (end < earliest) throw notXlsx();
		let at = view.getUint32(end + 16, true);
		for (let left = view.getUint16(end + 10, true); left > 0; left--) {
			if (view.getUint32(at, true) !== 0x02014b50) throw notXlsx();
			const nameLength = view.getUint16(at + 28, true);
			const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
			entries.set(name.replace(/^\//, ''), {
				method: view.getUint16(at + 10, true),
				size: view.getUint32(at + 20, true),
				at: view.getUint32(at + 42, true)
			});
			at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		}
	}

	async function unpack(name: string): Promise<Uint8Array | null> {
		const entry = entries.get(name);
		if (!entry) return null;
		try {
			if (view.getUint32(entry.at, true) !== 0x04034b50) throw notXlsx();
			const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
			const packed = archive.subarray(start, start + entry.size);
			if (entry.method === 0) return packed;
			if (entry.method !== 8) throw notXlsx();
			return await inflate(packed, { maxOutputLength: most });
		} catch (error) {
			if (error instanceof UnreadableFile) throw error;
			if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
				throw new UnreadableFile('leerlingen_import_file_too_large', { most: Math.round(most / 1_000_000) });
			}
			throw notXlsx();
		}
	}

	return { unpack };
}
