declare module '@echogarden/espeak-ng-emscripten?only=nl,en' {
	/** What is used of eSpeak NG. */
	export interface Engine {
		eSpeakNGWorker: new () => {
			set_voice(name: string): number;
			/** Words a minute. */
			set_rate(rate: number): void;
			/** Gives the sound in pieces, 16 bits at 22,050 a second; answering `true` stops it. */
			synthesize(text: string, take: (samples: Int16Array) => boolean): void;
		};
	}
	export default function makeEngine(): Promise<Engine>;
}
