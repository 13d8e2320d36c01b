/** An invented school that runs on a real set-up. Its name says that it is an example. */
export type DemoSchool = {
	seed: number;
	name: string;
	/** The set-up in schools/, made from a real school's document. */
	setup: 'pro-hardenberg' | 'pro-almere' | 'pro-assen';
	themeColor: string;
	locations: { key: string; name: string; town: string }[];
	/** Groups in each year of school life, by location. */
	letters: string[];
	stages: number;
	perGroup: number;
	/** Staff beside the mentors: how many teach and assist. */
	teachers: number;
	/** With goal cards, time-outs, sessions and trainings of the last weeks. */
	hasGuidance?: true;
	/** The school added the evaluation of the day to its set-up, later. */
	hasSignalBoard?: true;
	/** Something that was agreed at a meeting is not done yet, some days after it should have been. */
	hasLateAction?: true;
};

export const demoSchools: DemoSchool[] = [
	{
		seed: 20210001,
		name: 'Voorbeeldschool De Zwaluw',
		setup: 'pro-hardenberg',
		themeColor: '#005b7e',
		locations: [{ key: 'hoofdlocatie', name: 'De Zwaluw', town: 'Voorbeeldstad' }],
		letters: ['A', 'B', 'C'],
		stages: 5,
		perGroup: 16,
		teachers: 8,
		hasGuidance: true
	},
	{
		seed: 20180001,
		name: 'Voorbeeldschool Het Getij',
		setup: 'pro-almere',
		themeColor: '#2f6b3f',
		locations: [
			{ key: 'noord', name: 'Het Getij Noord', town: 'Voorbeeldstad' },
			{ key: 'midden', name: 'Het Getij Midden', town: 'Voorbeeldstad' },
			{ key: 'zuid', name: 'Het Getij Zuid', town: 'Voorbeeldstad' }
		],
		letters: ['A'],
		stages: 5,
		perGroup: 6,
		teachers: 3,
		hasGuidance: true
	},
	{
		seed: 20200001,
		name: 'Voorbeeldschool De Es',
		setup: 'pro-assen',
		themeColor: '#8a4b1f',
		locations: [{ key: 'hoofdlocatie', name: 'De Es', town: 'Voorbeelddorp' }],
		letters: ['A'],
		stages: 5,
		perGroup: 9,
		teachers: 3,
		hasSignalBoard: true,
		hasLateAction: true
	}
];

/** One of the many small schools of the whole sector, for measuring: about 166 pupils each. */
export const sectorSchool = (number: number): DemoSchool => ({
	seed: 30000000 + number,
	name: `Voorbeeldschool ${number}`,
	setup: 'pro-hardenberg',
	themeColor: '#005b7e',
	locations: [{ key: 'hoofdlocatie', name: `Voorbeeldschool ${number}`, town: 'Voorbeeldstad' }],
	letters: ['A', 'B'],
	stages: 5,
	perGroup: 16.6,
	teachers: 4
});
