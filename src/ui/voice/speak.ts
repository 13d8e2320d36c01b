import makeEngine from '@echogarden/espeak-ng-emscripten?only=nl,en';

export const spoken = ['nl', 'en'] as const;
export type Spoken = (typeof spoken)[number];

/** Samples a second of what the voice says. */
export const sampleRate = 22_050;

/** Slower than people talk: for who reads with difficulty. */
const wordsAMinute = 135;

/** Says a text: samples from -1 to 1, at `sampleRate`. */
export type Voice = (text: string, language: Spoken) => Float32Array<ArrayBuffer>;

/** Wakes the voice up; that takes some tens of milliseconds. */
export async function makeVoice(): Promise<Voice> {
	const { eSpeakNGWorker } = await makeEngine();
	const speaker = new eSpeakNGWorker();
	return (text, language) => {
		const pieces: Int16Array[] = [];
		speaker.set_voice(language);
		speaker.set_rate(wordsAMinute);
		speaker.synthesize(text, (samples) => {
			pieces.push(samples);
			return false;
		});
		return joined(pieces);
	};
}

function joined(pieces: readonly Int16Array[]): Float32Array<ArrayBuffer> {
	const sound = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) for (const sample of piece) sound[at++] = sample / 32_768;
	return sound;
}
