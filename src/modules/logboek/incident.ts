/** When in the school day: before school, a lesson hour, a break, after school. */
export const schoolHours = ['voor', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'pauze', 'na'] as const;
export type SchoolHour = (typeof schoolHours)[number];

/** Voorbeeld: the steps of a bullying protocol, until the school's own set-up names its steps. */
export const exampleSteps = ['leerling', 'anderen', 'ouders', 'afspraken', 'twee-weken', 'zes-weken'] as const;
export type ExampleStep = (typeof exampleSteps)[number];

export const isExampleStep = (step: string): step is ExampleStep => (exampleSteps as readonly string[]).includes(step);

/** A case ends when somebody says how; steps that were left out are named in that sentence, not forced. */
export const openSteps = (steps: readonly { doneOn: string | null }[]): number =>
	steps.filter((step) => !step.doneOn).length;
