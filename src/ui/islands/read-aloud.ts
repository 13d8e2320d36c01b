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
		const reading = this.dataset as Reading;
		for (const way of waysOf(reading)) {
			try {
				await way(reading, stop.signal, () => stop.signal.aborted || this.#show('playing'));
				if (!stop.signal.aborted) this.#show();
				return;
			} catch {
				if (stop.signal.aborted) return;
			}
		}
		this.#show();
		this.querySelector<HTMLElement>('[role=alert]')!.hidden = false;
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
