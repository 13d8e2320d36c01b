import { beforeAll, expect, test } from 'vitest';
import { makeVoice, sampleRate, type Spoken, type Voice } from './speak.ts';

let say: Voice;
beforeAll(async () => {
	say = await makeVoice();
});

const seconds = (sound: Float32Array) => sound.length / sampleRate;
/** How loud it is on average; silence is 0, full scale 1. */
const loudness = (sound: Float32Array) => Math.sqrt(sound.reduce((sum, sample) => sum + sample ** 2, 0) / sound.length);

test.each<[Spoken, string, number]>([
	['nl', 'Ik vraag hulp', 0.5],
	['nl', 'Ik vraag hulp als ik vastloop.', 1.5],
	['nl', 'Hoe ging het vandaag? Kies een gezicht.', 2],
	['en', 'I ask for help', 0.5]
])('in %s “%s” sounds, for more than %d seconds', (language, text, least) => {
	const sound = say(text, language);
	expect(seconds(sound)).toBeGreaterThan(least);
	expect(seconds(sound)).toBeLessThan(least * 4);
	expect(loudness(sound)).toBeGreaterThan(0.02);
	expect(Math.max(...sound)).toBeLessThanOrEqual(1);
});

test('it speaks Dutch as Dutch: the same words sound otherwise in English', () => {
	expect(say('Ik ga naar school', 'nl')).not.toEqual(say('Ik ga naar school', 'en'));
});

test('nothing to say is nothing to hear', () => {
	expect(seconds(say('', 'nl'))).toBeLessThan(0.05);
	expect(Math.max(...say('', 'nl').map(Math.abs))).toBeLessThan(0.001);
});
