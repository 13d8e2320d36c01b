import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import type { EmbeddedPlace } from './place.ts';

/** The part of the driver's connection that carries a copy out; its types leave it out. */
type CopyingConnection = { on(event: 'copyData', listener: (message: { chunk: Buffer }) => void): void };

/**
 * Copies the whole cluster, with what it takes to recover, while it runs: `base.tar` and `backup_manifest` in `folder`.
 * Over the replication protocol, because the packages bring neither pg_dump nor pg_basebackup.
 * https://www.postgresql.org/docs/18/protocol-replication.html#PROTOCOL-REPLICATION-BASE-BACKUP
 */
export async function copyCluster(place: EmbeddedPlace, folder: string): Promise<void> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const writer = fileWriter(folder);
	const replication = { replication: 'true' } as pg.ClientConfig;
	const client = new pg.Client({
		host: place.socket,
		port: place.port,
		user: 'postgres',
		database: 'postgres',
		...replication
	});
	await client.connect();
	try {
		const { connection } = client as unknown as { connection: CopyingConnection };
		connection.on('copyData', ({ chunk }) => writer.take(chunk));
		await client.query(
			"BASE_BACKUP (LABEL 'zicht', CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')"
		);
	} finally {
		writer.close();
		await client.end();
	}
}

/** Each message says by its first letter what it is: n(ew archive), m(anifest), d(ata), p(rogress). */
function fileWriter(folder: string) {
	let file: number | undefined;
	const close = () => {
		if (file === undefined) return;
		fsyncSync(file);
		closeSync(file);
		file = undefined;
	};
	const start = (name: string) => {
		close();
		file = openSync(join(folder, name), 'w', 0o600);
	};
	const take = (chunk: Buffer) => {
		const kind = String.fromCharCode(chunk[0] ?? 0);
		if (kind === 'n') start(basename(chunk.toString('utf8', 1, chunk.indexOf(0, 1))) || 'base.tar');
		if (kind === 'm') start('backup_manifest');
		if (kind === 'd' && file !== undefined) writeAll(file, chunk.subarray(1));
	};
	return { take, close };
}

/** One write may take only a part. */
function writeAll(file: number, bytes: Buffer): void {
	for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
