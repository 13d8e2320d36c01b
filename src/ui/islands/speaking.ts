import type { Answered, Asked } from '../voice/voice.worker.ts';

/** What is read aloud, and where the sound may come from: the `data-…` of the island. */
export type Reading = {
	text: string;
	/** `nl` or `en`. */
	language: string;
	/** Address of the worker with the bundled voice. */
	voice: string;
	/** Somebody's own recording of it. */
	recording?: string;
};

/** Makes the sound; settles when it is over, and fails when this way has no sound. `begin` is called at its first. */
export type Way = (reading: Reading, signal: AbortSignal, begin: () => void) => Promise<void>;

/** The ways that a device may have, the best first: somebody's own voice, the device's own voice, the bundled voice. */
export const waysOf = ({ recording, language }: Reading): Way[] => [
	...(recording ? [playRecording] : []),
	...(findVoice(language) ? [askDevice] : []),
	askBundledVoice
];

/** Only a voice on the device itself: with another one a text about a pupil would leave it. */
const findVoice = (language: string) =>
	globalThis.speechSynthesis
		?.getVoices()
		.find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language));

const playRecording: Way = ({ recording }, signal, begin) =>
	new Promise((over, fail) => {
		const sound = new Audio(recording);
		signal.addEventListener('abort', () => sound.pause());
		sound.onplaying = begin;
		sound.onended = () => over();
		sound.onerror = fail;
		sound.play().catch(fail);
	});

const askDevice: Way = ({ text, language }, signal, begin) =>
	new Promise((over, fail) => {
		const words = new SpeechSynthesisUtterance(text);
		words.voice = findVoice(language)!;
		words.lang = words.voice.lang;
		words.rate = 0.9;
		words.onstart = begin;
		words.onend = () => over();
		words.onerror = ({ error }) => (error === 'canceled' || error === 'interrupted' ? over() : fail(error));
		signal.addEventListener('abort', () => speechSynthesis.cancel());
		speechSynthesis.speak(words);
	});

let worker: Worker | undefined;

/** The voice is fetched now, at the first time that somebody wants to hear it. */
const askBundledVoice: Way = async ({ text, language, voice }, signal, begin) => {
	// Made at once: a browser lets no sound begin long after the press.
	const context = new AudioContext();
	signal.addEventListener('abort', () => void context.close());
	const { samples, sampleRate } = await new Promise<Answered>((answered, fail) => {
		const { port1, port2 } = new MessageChannel();
		worker ??= new Worker(voice, { type: 'module' });
		worker.onerror = fail;
		port1.onmessage = ({ data }) => answered(data as Answered);
		worker.postMessage({ text, language } as Asked, [port2]);
	});
	if (signal.aborted) return;
	const sound = new AudioBufferSourceNode(context, {
		buffer: new AudioBuffer({ length: samples.length, sampleRate })
	});
	sound.buffer!.copyToChannel(samples, 0);
	sound.connect(context.destination);
	sound.start();
	begin();
	await new Promise((over) => (sound.onended = over));
	await context.close();
};
