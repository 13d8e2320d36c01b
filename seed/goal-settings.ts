/** Where a goal is worked on. A goal of an internship is for whoever has one. */
export type Setting = 'les' | 'praktijk' | 'stage' | 'pauze' | 'thuis';

export type GoalSentences = {
	says: readonly [Setting, string][];
	how: readonly string[];
	/** What a pupil says about it: that it goes well, that it is hard, that it is wanted. */
	goed: string;
	moeilijk: string;
	willen: string;
};

/** What fits into the slots. */
export const goalSlots = {
	dagen: ['drie', 'vier', 'vijf'],
	keer: ['twee', 'drie'],
	minuten: ['vijf', 'tien'],
	uur: ['acht', 'negen']
} as const;

type Where = { places: readonly string[]; moments: readonly string[]; helpers: readonly string[] };

export const settings: Record<Setting, Where> = {
	les: {
		places: ['In de klas', 'In het lokaal van mijn mentor'],
		moments: ['in de les', 'in het mentoruur', 'in het eerste uur'],
		helpers: ['Mijn mentor', 'Mijn docent', 'De onderwijsassistent', 'Mijn maatje in de klas']
	},
	praktijk: {
		places: ['In de keuken', 'In de werkplaats', 'In de schooltuin', 'In het praktijklokaal'],
		moments: ['in de praktijkles', 'in de praktijkuren'],
		helpers: ['Mijn docent', 'De onderwijsassistent', 'Mijn maatje in de klas']
	},
	stage: {
		places: ['Op mijn stage'],
		moments: ['op mijn stagedag'],
		helpers: ['Mijn stagebegeleider', 'Een collega', 'Mijn mentor']
	},
	pauze: {
		places: ['In de aula', 'Op het plein'],
		moments: ['in de pauze'],
		helpers: ['Wie pauzewacht heeft', 'Mijn mentor', 'Een vriend']
	},
	thuis: { places: ['Thuis'], moments: ['na het eten'], helpers: ['Iemand thuis', 'Mijn ouders'] }
};
