import { clock, draftFields, fillIn } from './fields.ts';
import type { Field } from './fields.ts';
import { followTyping } from './follow.ts';
import { keptInTab } from './kept.ts';

const pauseAfterTyping = 1_500;
const pauseAfterFailure = 15_000;
const patience = 4_000;
/** A browser lets a request outlive its page up to 64 kB. */
const outlivesThePage = 60_000;

/** Also the names of the texts that the page gives along: `data-saved`, `data-signed-out`… */
type Outcome = 'saved' | 'signedOut' | 'conflict' | 'unreachable' | 'gone';

/**
 * Saves a half-filled form on the server while somebody types: `POST /concept/<key>` with the form's own fields,
 * answered by 204, 401 (signed out) or 409 (somebody else changed the same thing). A text that is kept where it belongs while
 * it is typed goes to the address in `data-to` instead, which may tell the version that the next time builds on (`x-version`).
 * Answers that address 404, what the text was about is not there any more for this reader (consent is withdrawn): the form goes
 * as it is, so that nothing of it stays on the screen, and the server says what became of it and gives back what was typed.
 */
class Draft extends HTMLElement {
	#unsaved = false;
	#stopped = false;
	#timer = 0;
	#saving: Promise<Outcome> | undefined;
	#following = new AbortController();
	#away = new AbortController();

	connectedCallback() {
		const { signal } = this.#away;
		const kept = this.#kept.find(Date.now());
		if (kept) this.#putBack(kept);
		this.#form.addEventListener('input', this.#changed, { signal });
		this.#form.addEventListener('submit', this.#saveBeforeSending, { signal });
		addEventListener('online', () => this.#unsaved && this.#saveSoon(0), { signal });
		addEventListener('pagehide', this.#leave, { signal });
		document.addEventListener('visibilitychange', () => document.hidden && this.#leave(), { signal });
	}

	disconnectedCallback() {
		this.#away.abort();
		this.#following.abort();
		clearTimeout(this.#timer);
	}

	get #form() {
		return this.querySelector('form')!;
	}

	get #key() {
		return this.getAttribute('key')!;
	}

	get #kept() {
		return keptInTab(sessionStorage, this.dataset.owner!, this.#key);
	}

	get #fields() {
		const secret = [...this.#form.querySelectorAll<HTMLInputElement>('[type=password]')].map((input) => input.name);
		return draftFields(new FormData(this.#form), new Set(secret));
	}

	#say(text: string) {
		this.querySelector('[role=status]')!.textContent = text;
	}

	#putBack(kept: Field[]) {
		const left = [...kept];
		for (const control of this.#form.elements) {
			if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
				control.checked = kept.some(([name, value]) => name === control.name && value === control.value);
			} else if (
				(control instanceof HTMLInputElement && control.type !== 'file') ||
				control instanceof HTMLTextAreaElement ||
				control instanceof HTMLSelectElement
			) {
				const at = left.findIndex(([name]) => name === control.name);
				if (at >= 0) control.value = left.splice(at, 1)[0]![1];
			}
		}
		this.#say(this.dataset.putBack!);
		this.#changed();
	}

	#changed = () => {
		this.#unsaved = true;
		this.toggleAttribute('unsaved', true);
		this.#saveSoon(pauseAfterTyping);
	};

	#saveSoon(pause: number) {
		clearTimeout(this.#timer);
		if (!this.#stopped) this.#timer = window.setTimeout(() => this.#save(), pause);
	}

	#leave = () => {
		if (this.#unsaved && !this.#stopped) void this.#save();
	};

	#save() {
		this.#saving = this.#sendFields().finally(() => (this.#saving = undefined));
		return this.#saving;
	}

	async #sendFields(): Promise<Outcome> {
		clearTimeout(this.#timer);
		const fields = this.#fields;
		this.#unsaved = false;
		const address = this.dataset.to ?? `/concept/${encodeURIComponent(this.#key)}`;
		const { outcome, version } = await send(
			address,
			new URLSearchParams(fields).toString(),
			this.dataset.to !== undefined
		);
		const builtOn = this.#form.elements.namedItem('version');
		if (version && builtOn instanceof HTMLInputElement) builtOn.value = version;
		if (outcome === 'saved') {
			this.#kept.clear();
			this.toggleAttribute('unsaved', this.#unsaved);
			this.#follow();
		} else if (outcome === 'gone') {
			this.#kept.clear();
			this.#form.submit();
		} else {
			this.#unsaved = true;
			this.#kept.keep(fields, Date.now());
			this.#stopped = outcome === 'conflict';
			if (outcome === 'unreachable') this.#saveSoon(pauseAfterFailure);
		}
		this.#say(fillIn(this.dataset[outcome] ?? '', clock(new Date())));
		return outcome;
	}

	/** Only the last answer counts. */
	#follow() {
		this.#following.abort();
		this.#following = new AbortController();
		if (!document.hidden) void followTyping(this, this.#following.signal);
	}

	/**
	 * What the server does not have yet goes there first: a session that is gone would lose it with the form.
	 * Nothing may be under way when the form goes, or the draft would come back after the form was accepted.
	 */
	#saveBeforeSending = async (event: SubmitEvent) => {
		// After a conflict the next page shows both texts; this one must not come back over what is chosen there.
		if (this.#stopped) this.#kept.clear();
		if (this.#stopped || !(this.#unsaved || this.#saving)) return;
		event.preventDefault();
		await this.#saving;
		// Signed out, the form goes too: it leads to the sign-in, and back here, where the tab gives the text back.
		if (this.#unsaved && (await this.#save()) === 'gone') return;
		this.#unsaved = false;
		clearTimeout(this.#timer);
		this.#form.requestSubmit(event.submitter);
	};
}

type Sent = { outcome: Outcome; version?: string | null };

async function send(address: string, body: string, isWhereItBelongs: boolean): Promise<Sent> {
	try {
		const { ok, status, headers } = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body,
			keepalive: body.length < outlivesThePage,
			redirect: 'manual',
			signal: AbortSignal.timeout(patience)
		});
		if (ok) return { outcome: 'saved', version: headers.get('x-version') };
		if (status === 404 && isWhereItBelongs) return { outcome: 'gone' };
		return { outcome: status === 401 ? 'signedOut' : status === 409 ? 'conflict' : 'unreachable' };
	} catch {
		return { outcome: 'unreachable' };
	}
}

customElements.define('zicht-draft', Draft);
