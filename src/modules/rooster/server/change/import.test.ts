import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { as, closeTestDatabase, openTestDatabase, today } from '../../../../../tests/support/school.ts';
import { startDrawing, type Drawing } from '../drawing.fixture.ts';
import * as rooster from '../index.ts';

let database: FreshDatabase;
let drawing: Drawing;
let school: Drawing['school'];
let els: Drawing['els'];
let tessa: Drawing['tessa'];
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	drawing = await startDrawing();
	({ school, els, tessa } = drawing);
});

const csv = (...lines: string[]) => new File([['groep;dag;begin;eind;vak;docent', ...lines].join('\n')], 'rooster.csv');
const start = async (file: File) => {
	const done = await as(els, (db) => rooster.startImport(db, els, { file, yearId: school.yearId }));
	return done!.to!.split('/').at(-1)!;
};
const view = (id: string) => as(els, (db) => rooster.viewImport(db, els, id, today));

test('nothing counts until it is confirmed; then it is one step, which can be taken back', async () => {
	const id = await start(csv('2B;ma;8.30;9.20;Rekenen;VEEN', '2B;di;8.30;9.20;Koken;', '9Z;ma;8.30;9.20;;'));
	expect(await drawing.said()).toEqual([]);
	expect((await view(id)).unknown).toEqual({ groups: ['9Z'], subjects: [], teachers: [] });
	await as(els, (db) => rooster.confirmImport(db, els, id, today));
	expect(await drawing.said()).toHaveLength(2);
	expect(await drawing.sees(tessa)).toHaveLength(1);
	await expect(as(els, (db) => rooster.confirmImport(db, els, id, today))).rejects.toThrow(Refusal);
	const stepId = await drawing.lastStep();
	await as(els, (db) => rooster.undoStep(db, els, null, { stepId }, today));
	expect(await drawing.said()).toEqual([]);
});

test('what a word stands for is remembered; only what is on the list can be chosen', async () => {
	const file = () => csv('2B;ma;8.30;9.20;Rekenen;TVE');
	const id = await start(file());
	const choose = (value: string) => as(els, (db) => rooster.chooseWords(db, els, id, { 'teachers.TVE': value }, today));
	await choose(els.personId);
	expect((await view(id)).choices.teachers).toEqual({ TVE: '' });
	await choose(tessa);
	const next = await start(file());
	expect((await view(next)).choices.teachers).toEqual({ TVE: tessa });
});

test('a file that says nothing is refused beside the field', async () => {
	await expect(start(new File(['hallo'], 'x.csv'))).rejects.toThrow(FormIssue);
});
