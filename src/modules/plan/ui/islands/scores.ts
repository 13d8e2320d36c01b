import { clock, fillIn } from '#ui/islands/fields.ts';
import { waitingScores, type Waiting } from './waiting.ts';

const pauseAfterPress = 1_200;
const pauseAfterFailure = 15_000;
const patience = 6_000;
/** As many as the server takes in one go, and a browser sends while its page goes. */
const mostAtOnce = 300;

/** Columns to go. */
const beside: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** What became of each score, by its id; or why nothing did. */
type Answer = Record<string, 'kept' | 'known' | 'asks' | 'refused'> | 'signedOut' | 'unreachable';

/**
 * The form of a group, by keyboard: arrows move over the cells, a figure scores and goes to the next pupil, Backspace
 * clears, Enter goes down. Each score is kept in the browser until the server has it: `POST /scores`, answered by what
 * became of each, by 401 (signed out) or 409 (somebody else signed in).
 */
class Scores extends HTMLElement {
	#timer = 0;
	#isSending = false;

	// Without a way to take it all down: a page of ours goes as a whole.
	connectedCallback() {
		for (const [name, { value }] of Object.entries(this.#waiting.all())) {
			for (const input of this.#inputs(name)) input.checked = input.value === value;
		}
		this.querySelector<HTMLElement>('[data-plain]')!.hidden = true;
		this.addEventListener('change', ({ target }) => this.#press(target as HTMLInputElement));
		this.addEventListener('keydown', this.#move);
		addEventListener('online', () => this.#soon(0));
		addEventListener('pagehide', () => void this.#send());
		this.#soon(0);
	}

	get #waiting() {
		return waitingScores(localStorage, this.dataset.owner!, Date.now());
	}

	#inputs(name: string) {
		return this.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
	}

	#press({ name, value, checked }: HTMLInputElement) {
		this.#waiting.put(name, { id: crypto.randomUUID(), value: checked ? value : null, at: Date.now() });
		this.#soon(pauseAfterPress);
	}

	#move = (event: KeyboardEvent) => {
		const input = event.target as HTMLInputElement;
		const cell = input.closest('fieldset');
		if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
		const [row, column] = [Number(cell.dataset.row), Number(cell.dataset.column)];
		const inputs = this.#inputs(input.name);
		const down = () => this.#focus(column, (each) => each > row);
		const pressed = inputs[Number(event.key) - 1];
		if (pressed) {
			pressed.checked = true;
			this.#press(pressed);
			if (!down()) this.#focus(column + 1, () => true);
		} else if (event.key === 'Backspace') {
			for (const each of inputs) each.checked = false;
			this.#press(input);
		} else if (event.key === 'ArrowDown' || event.key === 'Enter') down();
		else if (event.key === 'ArrowUp') this.#focus(column, (each) => each < row, 'findLast');
		else if (beside[event.key]) this.#focus(column + beside[event.key]!, (each) => each === row);
		else return;
		event.preventDefault();
	};

	/** The first or last cell of a column in a row for which this holds. */
	#focus(column: number, isThere: (row: number) => boolean, which: 'find' | 'findLast' = 'find'): boolean {
		const cells = [...this.querySelectorAll<HTMLElement>(`fieldset[data-column="${column}"]`)];
		const next = cells[which]((cell) => isThere(Number(cell.dataset.row)));
		(next?.querySelector<HTMLElement>(':checked') ?? next?.querySelector('input'))?.focus();
		return !!next;
	}

	#soon(pause: number) {
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => void this.#send(), pause);
	}

	async #send(): Promise<void> {
		const waiting = this.#waiting.all();
		if (this.#isSending || !Object.keys(waiting).length) return;
		this.#isSending = true;
		const answer = await send(this.dataset.owner!, waiting);
		this.#isSending = false;
		const isAnswered = typeof answer === 'object';
		if (isAnswered) this.#waiting.drop(Object.keys(answer));
		const left = Object.keys(this.#waiting.all()).length;
		this.querySelector<HTMLElement>('[data-sign-in]')!.hidden = answer !== 'signedOut';
		if (isAnswered) {
			const outcomes = Object.values(answer);
			const worst = outcomes.includes('refused') ? 'refused' : outcomes.includes('asks') ? 'asks' : 'saved';
			this.#say(worst, outcomes.filter((outcome) => outcome === worst).length);
		} else this.#say(answer === 'signedOut' ? answer : left === 1 ? 'waitingOne' : 'waiting', left);
		if (left && answer !== 'signedOut') this.#soon(isAnswered ? 0 : pauseAfterFailure);
	}

	/** The name of a text is that of its `data-…`. */
	#say(text: string, count: number) {
		const blanks = { ...clock(new Date()), count: `${count}` };
		this.querySelector('[role=status]')!.textContent = fillIn(this.dataset[text]!, blanks);
	}
}

async function send(owner: string, waiting: Record<string, Waiting>): Promise<Answer> {
	const scores = Object.entries(waiting)
		.slice(0, mostAtOnce)
		.map(([name, each]) => {
			const [, pupil, about] = name.split('.');
			return { ...each, pupil, about };
		});
	try {
		const answer = await fetch('/scores', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ owner, scores }),
			keepalive: true,
			redirect: 'manual',
			signal: AbortSignal.timeout(patience)
		});
		if (answer.ok) return (await answer.json()) as Answer;
		return [401, 409].includes(answer.status) ? 'signedOut' : 'unreachable';
	} catch {
		return 'unreachable';
	}
}

customElements.define('zicht-scores', Scores);
