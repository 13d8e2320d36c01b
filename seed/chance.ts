import { base, en, Faker, nl } from '@faker-js/faker';

/** Chance with a fixed seed: the same number gives the same people, today and next year. */
export type Chance = ReturnType<typeof chance>;

export function chance(seed: number) {
	const faker = new Faker({ locale: [nl, en, base], seed });
	return {
		id: () => faker.string.uuid(),
		/** True this often (0–1). */
		happens: (often: number) => faker.number.float() < often,
		/** A whole number from the first to the last. */
		between: (first: number, last: number) => faker.number.int({ min: first, max: last }),
		pick: <T>(list: readonly T[]): T => faker.helpers.arrayElement(list),
		some: <T>(list: readonly T[], first: number, last: number): T[] =>
			faker.helpers.arrayElements(list, { min: first, max: last }),
		street: () => `${faker.location.street()} ${faker.number.int({ min: 1, max: 180 })}`,
		postcode: () =>
			`${faker.number.int({ min: 1000, max: 9999 })} ${faker.string.alpha({ length: 2, casing: 'upper' })}`,
		town: () => faker.location.city()
	};
}
