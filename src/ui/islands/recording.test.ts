import { expect, test } from 'vitest';
import { minutesAndSeconds, recordingName, recordingType } from './recording.ts';

test.each([
	['audio/webm;codecs=opus', 'opname.webm'],
	['audio/mp4', 'opname.m4a'],
	['audio/ogg', 'opname.ogg'],
	['', 'opname.webm']
])('a recording of type "%s" is called %s', (type, name) => {
	expect(recordingName('opname', type)).toBe(name);
});

test('the first type that the browser knows is used, or none', () => {
	expect(recordingType(() => true)).toBe('audio/webm;codecs=opus');
	expect(recordingType((type) => type === 'audio/mp4')).toBe('audio/mp4');
	expect(recordingType(() => false)).toBeUndefined();
});

test.each([
	[0, '0:00'],
	[9.9, '0:09'],
	[75, '1:15'],
	[180, '3:00']
])('%d seconds are %s', (seconds, text) => {
	expect(minutesAndSeconds(seconds)).toBe(text);
});
