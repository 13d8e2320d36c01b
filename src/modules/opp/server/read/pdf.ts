import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { initials } from '#platform/text/names.ts';
import { buffer } from 'node:stream/consumers';
import { getFile, storage } from '#modules/bestanden/server/index.ts';
import type { OppDocument } from '../../pdf/document.ts';
import { documentOf } from './document.ts';
import { getOpp } from './opp.ts';

/** What goes on paper, and under which name it is saved: initials only, because downloads lie about. Recorded. */
export async function downloadOpp(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string
): Promise<{ document: OppDocument; fileName: string }> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	const read = await documentOf(db, opp);
	const picture = read.words?.form === 'picture' ? await readPicture(db, read.words.fileId) : null;
	record(db, actor, { act: 'opp.download', pupilId, subjectId: oppId, detail: { number: opp.version.number } });
	return {
		document: { ...read, picture, madeAt: new Date() },
		fileName: fileNameOf(opp.pupil.name, opp.version.number)
	};
}

const fileNameOf = (name: string, number: number): string => {
	const [firstName = '', ...rest] = name.split(' ');
	return `OPP-${initials({ firstName, lastName: rest.at(-1) ?? '' })}-${number}.pdf`;
};

/** The drawing on the paper; Typst takes these two kinds. */
async function readPicture(db: Db, fileId: string): Promise<OppDocument['picture']> {
	const file = await getFile(db, fileId);
	if (file.kind !== 'jpeg' && file.kind !== 'png') return null;
	const bytes = await buffer(storage().open(file.storageKey));
	return { bytes, extension: file.kind === 'jpeg' ? 'jpg' : 'png' };
}
