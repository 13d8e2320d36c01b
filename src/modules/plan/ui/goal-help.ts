import { fillIn } from '#ui/islands/fields.ts';
import type { GoalWords } from '../goal.ts';
import { helpWith, type Hint } from '../goal-helper.ts';

const pauseAfterTyping = 500;

/** Looks along while somebody writes a goal. The words and the rows of hints are the server's; this shows and hides them. */
class GoalHelp extends HTMLElement {
	#timer = 0;

	connectedCallback() {
		this.addEventListener('input', () => {
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => this.#look(), pauseAfterTyping);
		});
		this.addEventListener('click', this.#fill);
		for (const check of this.querySelectorAll<HTMLElement>('[data-check]')) check.hidden = true;
	}

	disconnectedCallback() {
		clearTimeout(this.#timer);
	}

	/** What each field is called in this form: a form with more goals has names of its own. */
	get #names(): Partial<Record<string, string>> {
		return JSON.parse(this.dataset.names ?? '{}') as Record<string, string>;
	}

	#values(field: string): string[] {
		const name = this.#names[field] ?? field;
		const fields = this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
		return [...fields]
			.filter((each) => each.type !== 'checkbox' || (each as HTMLInputElement).checked)
			.map(({ value }) => value);
	}

	#look() {
		const text = (name: keyof GoalWords) => this.#values(name)[0] ?? '';
		const behaviour = text('behaviour');
		const hints = helpWith(
			{
				behaviour,
				place: text('place'),
				moment: text('moment'),
				approach: text('approach'),
				helper: text('helper'),
				weekdays: this.#values('weekdays').map(Number),
				subjects: this.#values('subjects')
			},
			{ name: this.dataset.name, isFromList: this.#isOfSchool(behaviour) }
		);
		const box = this.querySelector<HTMLElement>('[data-hints]')!;
		box.hidden = hints.length === 0;
		for (const row of box.querySelectorAll<HTMLElement>('[data-hint]')) {
			show(
				row,
				hints.find(({ kind }) => kind === row.dataset.hint)
			);
		}
	}

	#isOfSchool(behaviour: string): boolean {
		return (JSON.parse(this.dataset.listed!) as string[]).includes(behaviour.trim());
	}

	/** An offer goes into its field here; without script the server does the same. */
	#fill = (event: Event) => {
		const button = (event.target as Element).closest<HTMLButtonElement>('button[name^=fill]');
		const [, of = '', text] = /^(\w+)=(.*)$/s.exec(button?.value ?? '') ?? [];
		const name = this.#names[of] ?? of;
		const field = this.querySelector<HTMLInputElement>(`textarea[name="${name}"], input[name="${name}"][type=text]`);
		if (!field || text === undefined) return;
		event.preventDefault();
		field.value = text;
		field.focus();
		field.dispatchEvent(new Event('input', { bubbles: true }));
	};
}

function show(row: HTMLElement, hint: Hint | undefined) {
	row.hidden = !hint;
	if (!hint) return;
	const values = Object.fromEntries(Object.entries(hint.params).map(([name, value]) => [name, String(value)]));
	row.querySelector('p')!.textContent = fillIn(row.dataset.text!, values);
	row.querySelectorAll('button').forEach((button, at) => {
		const offer = hint.offers[at];
		button.hidden = offer === undefined;
		button.value = `${hint.field}=${offer}`;
		button.textContent = offer ?? '';
	});
}

customElements.define('zicht-goal-help', GoalHelp);
