/** Because of what somebody guides a pupil. */
export const guideSources = ['traject', 'ondersteuning', 'training'] as const;
export type GuideSource = (typeof guideSources)[number];

/** Somebody who guides a pupil, from–until (both inclusive), because of a placement, a plan or a training. */
export type Guide = {
	id: string;
	personId: string;
	name: string;
	fromOn: string;
	untilOn: string;
	sourceId: string;
};

/** What is asked when a guide is named. `why` stands behind "begeleidt bij": pupil and parents read it. */
export type NewGuide = {
	pupilId: string;
	personId: string;
	fromOn: string;
	untilOn: string;
	source: GuideSource;
	sourceId: string;
	why: string;
};
