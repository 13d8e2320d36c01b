import { expect, test } from 'vitest';
import { aboutOf, cellName, GroupScoresForm, ScoreForm } from './forms.ts';

const pupil = '3f1c2b4a-1111-4222-8333-444455556666';
const goal = 'a0b1c2d3-1111-4222-8333-444455556666';
const batch = 'ffffffff-1111-4222-8333-444455556666';

test('a group’s form is a field for each cell; what is no cell, or empty, is no score', () => {
	const form = GroupScoresForm.parse({
		batch,
		[cellName(pupil, goal)]: 'zelf',
		[cellName(pupil, 'op-tijd')]: 'met-hulp',
		[cellName('nobody', 'op-tijd')]: 'zelf',
		[cellName(pupil, 'leeg')]: '',
		'utm.source': 'zelf'
	});
	expect(form.scores).toEqual([
		{ pupilId: pupil, about: goal, value: 'zelf' },
		{ pupilId: pupil, about: 'op-tijd', value: 'met-hulp' }
	]);
});

test('it must say which page it is of', () => expect(GroupScoresForm.safeParse({}).success).toBe(false));

test('a score is about a goal by its id, or a competence by its key', () => {
	expect(aboutOf(goal)).toEqual({ goalId: goal, competence: null });
	expect(aboutOf('op-tijd')).toEqual({ goalId: null, competence: 'op-tijd' });
});

test('a file field that stayed empty is no photo', () => {
	const form = { id: goal, value: 'zelf', photo: new File([], '') };
	expect(ScoreForm.parse(form)).toEqual({ id: goal, value: 'zelf', word: '', photo: undefined });
	expect(ScoreForm.safeParse({ id: goal }).error?.issues[0]?.message).toBe('plan_form_value');
});
