import { fillIn } from './fields.ts';
import { minutesAndSeconds, recordingName, recordingType } from './recording.ts';

/** Enough for a voice; three minutes are about 0.7 MB. */
const bitsPerSecond = 32_000;

/** Puts a recording in a file input. Without a microphone or script the input itself remains. */
class Voice extends HTMLElement {
	#recorder: MediaRecorder | undefined;
	#clock = 0;
	#address = '';

	connectedCallback() {
		if (!('MediaRecorder' in window) || !navigator.mediaDevices) return;
		this.#show('start');
		this.#part('[data-do=start]').addEventListener('click', this.#start);
		this.#part('[data-do=redo]').addEventListener('click', this.#start);
		this.#part('[data-do=stop]').addEventListener('click', () => this.#recorder?.stop());
	}

	disconnectedCallback() {
		this.#recorder?.stop();
	}

	#part<T extends HTMLElement = HTMLElement>(selector: string) {
		return this.querySelector<T>(selector)!;
	}

	/** Only the parts of this moment are on screen; the focus moves along with the button that was pressed. */
	#show(moment: 'start' | 'record' | 'listen' | 'no-microphone') {
		const hadFocus = this.contains(document.activeElement);
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
			part.hidden = !part.dataset.when!.split(' ').includes(moment);
		}
		if (hadFocus) this.querySelector<HTMLElement>('button:not([hidden])')?.focus();
	}

	#start = async () => {
		try {
			const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
			this.#record(sound);
		} catch {
			this.#show('no-microphone');
		}
	};

	#record(sound: MediaStream) {
		const pieces: Blob[] = [];
		const mimeType = recordingType((type) => MediaRecorder.isTypeSupported(type));
		const recorder = (this.#recorder = new MediaRecorder(sound, { mimeType, audioBitsPerSecond: bitsPerSecond }));
		recorder.ondataavailable = ({ data }) => pieces.push(data);
		recorder.onstop = () => {
			clearInterval(this.#clock);
			for (const track of sound.getTracks()) track.stop();
			this.#take(new Blob(pieces, { type: recorder.mimeType }));
		};
		recorder.start();
		this.#show('record');
		this.#count();
	}

	#count() {
		const startedAt = performance.now();
		const longest = Number(this.dataset.maxSeconds);
		const tick = () => {
			const seconds = (performance.now() - startedAt) / 1000;
			const values = { time: minutesAndSeconds(seconds), max: minutesAndSeconds(longest) };
			this.#part('[data-clock]').textContent = fillIn(this.dataset.clock!, values);
			if (seconds >= longest) this.#recorder?.stop();
		};
		tick();
		this.#clock = window.setInterval(tick, 500);
	}

	#take(sound: Blob) {
		const input = this.#part<HTMLInputElement>('[type=file]');
		const type = sound.type.split(';')[0]!;
		const files = new DataTransfer();
		files.items.add(new File([sound], recordingName(this.dataset.name!, type), { type }));
		input.files = files.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
		URL.revokeObjectURL(this.#address);
		this.#address = URL.createObjectURL(sound);
		this.#part<HTMLAudioElement>('audio').src = this.#address;
		this.#show('listen');
	}
}

customElements.define('zicht-voice', Voice);
