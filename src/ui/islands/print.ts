/** A button that prints the page; without script it is not there, and the browser's own menu prints. */
class Print extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector('button')!;
		button.addEventListener('click', () => print());
		this.hidden = false;
	}
}

customElements.define('zicht-print', Print);
