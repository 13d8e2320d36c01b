import { fillIn } from './fields.ts';
import { findFileFault, megabytes } from './file-check.ts';

/** What the server answers when it is asked for JSON; a browser without script gets a redirect or the page. */
type Answer = { ok: true; name: string; id: string } | { error: string };

/** Sends a form with files, showing how far it is, with a way to stop. */
class Upload extends HTMLElement {
	#request: XMLHttpRequest | undefined;

	connectedCallback() {
		this.#form.addEventListener('change', this.#check);
		this.#form.addEventListener('submit', this.#send);
		this.#part('button[data-stop]').addEventListener('click', () => this.#request?.abort());
	}

	disconnectedCallback() {
		this.#request?.abort();
	}

	get #form() {
		return this.querySelector('form')!;
	}

	#part<T extends HTMLElement = HTMLElement>(selector: string) {
		return this.querySelector<T>(selector)!;
	}

	#sayFault(text: string) {
		const fault = this.#part('[data-fault]');
		fault.textContent = text;
		fault.hidden = text === '';
	}

	#check = () => {
		let text = '';
		for (const input of this.#form.querySelectorAll<HTMLInputElement>('[type=file]')) {
			for (const file of input.files ?? []) {
				const maxBytes = Number(this.dataset.maxBytes);
				const fault = findFileFault(file, input.accept, maxBytes);
				const language = document.documentElement.lang;
				const sizes = { size: megabytes(file.size, language), max: megabytes(maxBytes, language) };
				if (fault) text = fillIn(this.dataset[fault]!, { name: file.name, ...sizes });
			}
			input.setAttribute('aria-invalid', String(text !== ''));
		}
		this.#sayFault(text);
		return text === '';
	};

	#send = (event: SubmitEvent) => {
		event.preventDefault();
		if (this.#request || !this.#check()) return;
		const request = (this.#request = new XMLHttpRequest());
		request.upload.onprogress = ({ loaded, total }) => this.#showProgress(loaded / total);
		request.onload = () => this.#finish(request);
		request.onerror = () => this.#sayFault(this.dataset.unreachable!);
		request.onloadend = () => {
			this.#request = undefined;
			this.#part('[data-busy]').hidden = true;
		};
		request.open('POST', event.submitter?.getAttribute('formaction') ?? this.#form.action);
		request.setRequestHeader('accept', 'application/json');
		request.send(new FormData(this.#form, event.submitter));
		this.#showProgress(0);
	};

	#showProgress(share: number) {
		const percent = Math.floor(share * 100);
		this.#part('[data-busy]').hidden = false;
		this.#part<HTMLProgressElement>('progress').value = percent;
		this.#part('output').textContent = fillIn(this.dataset.progress!, { percent: String(percent) });
	}

	#finish(request: XMLHttpRequest) {
		if (!request.getResponseHeader('content-type')?.includes('json')) {
			if (request.status < 400) return location.assign(request.responseURL);
			return this.#sayFault(this.dataset.unreachable!);
		}
		const answer = JSON.parse(request.responseText) as Answer;
		if ('error' in answer) return this.#sayFault(answer.error);
		const done = new CustomEvent('zicht-uploaded', { detail: answer, bubbles: true, cancelable: true });
		if (this.dispatchEvent(done)) location.reload();
	}
}

customElements.define('zicht-upload', Upload);
