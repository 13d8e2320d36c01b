import { expect, test } from 'vitest';
import { remembering } from './remembered.ts';

/** Works out the length of an id, and tells for which it was asked. */
function counting() {
	const asked: string[][] = [];
	const work = async (ids: string[]) => {
		asked.push(ids);
		return new Map(ids.filter((id) => id !== 'nothing').map((id) => [id, id.length]));
	};
	return { asked, work };
}
const row = (id: string, version = '1') => ({ id, version });

test('what did not change is worked out once, also when there was nothing', async () => {
	const remembered = remembering<number>(10);
	const { asked, work } = counting();
	const first = await remembered('today', [row('a'), row('nothing')], work);
	const second = await remembered('today', [row('a'), row('nothing'), row('bbb')], work);
	expect([...first]).toEqual([['a', 1]]);
	expect([...second]).toEqual([
		['a', 1],
		['bbb', 3]
	]);
	expect(asked).toEqual([['a', 'nothing'], ['bbb']]);
});

test('another state of the row, another day or other settings are worked out anew', async () => {
	const remembered = remembering<number>(10);
	const { asked, work } = counting();
	await remembered('today', [row('a')], work);
	await remembered('today', [row('a', '2')], work);
	await remembered('tomorrow', [row('a', '2')], work);
	expect(asked).toHaveLength(3);
});

test('only the rows that are given have a value: what one may not see is not remembered for one either', async () => {
	const remembered = remembering<number>(10);
	const { work } = counting();
	await remembered('today', [row('a'), row('bb')], work);
	expect([...(await remembered('today', [row('bb')], work)).keys()]).toEqual(['bb']);
});

test('what fails is not kept', async () => {
	const remembered = remembering<number>(10);
	const { asked, work } = counting();
	await expect(remembered('today', [row('a')], () => Promise.reject(new Error('away')))).rejects.toThrow('away');
	await remembered('today', [row('a')], work);
	expect(asked).toEqual([['a']]);
});

test('never more than so many: a page larger than that is still whole', async () => {
	const remembered = remembering<number>(2);
	const { asked, work } = counting();
	const rows = ['a', 'bb', 'ccc'].map((id) => row(id));
	expect((await remembered('today', rows, work)).size).toBe(3);
	expect((await remembered('today', rows, work)).size).toBe(3);
	expect(asked.length).toBe(2);
});
