import { aloudOf } from './aloud.ts';
import { waysOf, type Reading } from './speaking.ts';

/** Stops what is heard now: there is one voice at a time on a page. */
let stopNow = () => {};

/** Reads a text aloud and stops again, by one button. Without script there is no button. */
class ReadAloud extends HTMLElement {
	connectedCallback() {
		// The first question makes a browser look for its voices; they are there by the time that somebody presses.
		globalThis.speechSynthesis?.getVoices();
		this.#button.addEventListener('click', () => (this.dataset.state ? stopNow() : this.#read()));
		this.#button.hidden = false;
	}

	disconnectedCallback() {
		if (this.dataset.state) stopNow();
	}

	get #button() {
		return this.querySelector('button')!;
	}

	async #read() {
		stopNow();
		const stop = new AbortController();
		stopNow = () => {
			stop.abort();
			this.#show();
		};
		this.#show('busy');
		for (const reading of this.#readings()) {
			const isHeard = await this.#hear(reading, stop.signal);
			if (stop.signal.aborted) return;
			if (!isHeard) this.querySelector<HTMLElement>('[role=alert]')!.hidden = false;
		}
		this.#show();
	}

	/** Its own text, or everything that is shown of a part of the page. */
	#readings(): Reading[] {
		const own = this.dataset as Reading & { of?: string };
		const part = own.of === undefined ? null : document.getElementById(own.of);
		return part ? aloudOf(part).map((heard) => ({ ...own, recording: undefined, ...heard })) : [own];
	}

	/** Whether one of the ways that the device has made the sound. */
	async #hear(reading: Reading, signal: AbortSignal): Promise<boolean> {
		for (const way of waysOf(reading)) {
			try {
				await way(reading, signal, () => signal.aborted || this.#show('playing'));
				return true;
			} catch {
				if (signal.aborted) return false;
			}
		}
		return false;
	}

	/** Nothing, `busy` (the voice is on its way) or `playing`; the words on the button follow. */
	#show(state = '') {
		this.dataset.state = state;
		this.#button.setAttribute('aria-busy', String(state === 'busy'));
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
			part.hidden = (part.dataset.when === 'stop') !== (state !== '');
		}
	}
}

customElements.define('zicht-read-aloud', ReadAloud);
