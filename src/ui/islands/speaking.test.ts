import { afterEach, expect, test, vi } from 'vitest';
import { waysOf } from './speaking.ts';

const reading = { text: 'Ik vraag hulp.', language: 'nl', voice: '/stem.js' };
const voices = (...all: { lang: string; localService: boolean }[]) =>
	vi.stubGlobal('speechSynthesis', { getVoices: () => all });
const names = (recording?: string) => waysOf({ ...reading, recording }).map(({ name }) => name);
afterEach(() => void vi.unstubAllGlobals());

test('somebody’s own recording comes first, then a voice of the device, then ours', () => {
	voices({ lang: 'nl-NL', localService: true });
	expect(names('/bestanden/opname')).toEqual(['playRecording', 'askDevice', 'askBundledVoice']);
	expect(names()).toEqual(['askDevice', 'askBundledVoice']);
});

test('a voice that lives elsewhere, or speaks another language, is not asked', () => {
	voices({ lang: 'nl-NL', localService: false }, { lang: 'en-GB', localService: true });
	expect(names()).toEqual(['askBundledVoice']);
});

test('a device that cannot speak has our voice', () => expect(names()).toEqual(['askBundledVoice']));
