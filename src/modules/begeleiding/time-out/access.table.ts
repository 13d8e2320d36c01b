/**
 * Which time-outs of Jayden exist for whom, and who notes them. tests/access/begeleiding-time-out.test.ts runs every cell for
 * everybody in `people`. The mentor noted it.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const leading: readonly Who[] = ['zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur'];

export const accessTable = {
	see: { timeOut: accessTeam },
	add: { timeOut: accessTeam },
	change: { timeOut: accessTeam },
	remove: { timeOut: [] },
	do: {
		maySendToRoom: accessTeam,
		/** Until the school's hours after the pupil left. */
		mayChangeTimeOut: accessTeam,
		mayRemoveTimeOut: accessTeam.filter((who) => !['teacher', 'stagiair', 'directeur'].includes(who)),
		/** Over the pupils whom each may see. */
		maySeeRoomPattern: leading
	}
} satisfies Record<string, Record<string, readonly Who[]>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'noteert',
	change: 'vult aan:',
	remove: 'wist spoorloos',
	do: '',
	timeOut: 'een time-out',
	maySendToRoom: 'laat een leerling binnen en gaan',
	mayChangeTimeOut: 'verbetert een time-out binnen de uren van de school',
	mayRemoveTimeOut: 'haalt een vergissing weg, met een reden (binnen die uren; daarna het zorgteam)',
	maySeeRoomPattern: 'ziet het patroon van de school'
};
