import type { FileKind } from '#platform/storage/kinds.ts';
import type { Db } from '#platform/database/session.ts';
import type { Audience } from '#platform/access/audience.ts';
import { NotFound } from '#platform/web/errors.ts';

export type PupilFile = {
	id: string;
	pupilId: string;
	name: string;
	kind: FileKind;
	bytes: number;
	audience: Audience;
	storageKey: string;
	thumbnailKey: string | null;
	uploadedBy: string | null;
	createdAt: string;
};

/** One file that the actor may see, or NotFound. */
export async function getFile(db: Db, id: string): Promise<PupilFile> {
	const [file] = await select(db, db.sql`f.id = ${id}`);
	if (!file) throw new NotFound('file');
	return file;
}

/** The files of a pupil that the actor may see, the newest first. */
export const listFiles = (db: Db, pupilId: string): Promise<PupilFile[]> => select(db, db.sql`f.pupil_id = ${pupilId}`);

const select = ({ sql }: Db, condition: ReturnType<Db['sql']>) => sql<PupilFile[]>`
	select f.id, f.pupil_id as "pupilId", f.name, f.kind, f.bytes, f.audience, f.storage_key as "storageKey",
		f.thumbnail_key as "thumbnailKey", concat_ws(' ', p.given_name, p.infix, p.family_name) as "uploadedBy", f.created_at as "createdAt"
	from file f
	left join person p on p.school_id = f.school_id and p.id = f.uploaded_by_id
	where ${condition} and f.school_id = (select app_school())
	order by f.created_at desc`;
