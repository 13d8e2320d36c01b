import { m } from '#paraglide/messages.js';
import { kinds } from './kinds.ts';
import type { FileKind } from './kinds.ts';

export type RefusalReason = 'empty' | 'too-big' | 'wrong-kind' | 'heic' | 'unreadable' | 'active-pdf' | 'locked-pdf';

/** A file that is not taken. Its text is for the person who sent it. */
export class FileRefused extends Error {
	readonly reason: RefusalReason;
	readonly maxBytes: number;
	readonly allowed: readonly FileKind[];

	constructor(reason: RefusalReason, allowed: readonly FileKind[], maxBytes = 0) {
		super(`File refused: ${reason}`);
		this.reason = reason;
		this.allowed = allowed;
		this.maxBytes = maxBytes;
	}

	/** In the language of the request. */
	get text(): string {
		switch (this.reason) {
			case 'empty':
				return m.platform_file_empty();
			case 'too-big':
				return m.platform_file_too_big({ max: String(Math.floor(this.maxBytes / 1024 / 1024)) });
			case 'wrong-kind':
				return m.platform_file_wrong_kind({ kinds: this.allowed.map((kind) => kinds[kind].extension).join(', ') });
			case 'heic':
				return m.platform_file_heic();
			case 'unreadable':
				return m.platform_file_unreadable();
			case 'active-pdf':
				return m.platform_file_active_pdf();
			case 'locked-pdf':
				return m.platform_file_locked_pdf();
		}
	}
}
