import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { leave } from '#platform/jobs/outbox.ts';
import type { Mail } from './mail.ts';

/** Sends the mail after the commit. It holds a link and no more, see `letter`. */
export const queueMail = (db: Db, actor: Pick<Actor, 'schoolId'>, mail: Mail): Promise<void> =>
	leave(db, actor, 'mail', mail);
