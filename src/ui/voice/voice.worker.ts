// Beside the page, so that it stays quick while the voice thinks. Nothing of what is said leaves the device.
import { makeVoice, sampleRate, type Spoken } from './speak.ts';

export type Asked = { text: string; language: Spoken };
export type Answered = { samples: Float32Array<ArrayBuffer>; sampleRate: number };

const voice = makeVoice();

addEventListener('message', async ({ data, ports: [answer] }: MessageEvent<Asked>) => {
	const samples = (await voice)(data.text, data.language);
	answer!.postMessage({ samples, sampleRate } satisfies Answered, [samples.buffer]);
});
