/** When in the school day: before school, a lesson hour, a break, after school. */
export const schoolHours = ['voor', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'pauze', 'na'] as const;
export type SchoolHour = (typeof schoolHours)[number];

/** Voorbeeld: the steps of a bullying protocol where the school's set-up names none, with the days after the report. */
export const exampleSteps = ['leerling', 'anderen', 'ouders', 'afspraken', 'twee-weken', 'zes-weken'] as const;
const exampleDays: Record<ExampleStep, number> = {
	leerling: 1,
	anderen: 2,
	ouders: 2,
	afspraken: 5,
	'twee-weken': 14,
	'zes-weken': 42
};

/** A step as a case begins with it: a key of ours, or the school's own words. */
export type ProtocolStep = { step: string; afterDays: number | null };

export const exampleProtocol = (): ProtocolStep[] =>
	exampleSteps.map((step) => ({ step, afterDays: exampleDays[step] }));

export type ExampleStep = (typeof exampleSteps)[number];

/** A case ends when somebody says how; steps that were left out are named in that sentence, not forced. */
export const openSteps = (steps: readonly { doneOn: string | null }[]): number =>
	steps.filter((step) => !step.doneOn).length;
