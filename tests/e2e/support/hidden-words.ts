/**
 * Runs in the page: visible words in (nearly) the colour of what is behind them. axe leaves these out as "cannot tell".
 * Backgrounds that are pictures are not judged.
 */
export function findHiddenWords(): string[] {
	const nearly = 6;
	const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

	const parts = (color: string): number[] => {
		brush.clearRect(0, 0, 1, 1);
		brush.fillStyle = color;
		brush.fillRect(0, 0, 1, 1);
		return [...brush.getImageData(0, 0, 1, 1).data];
	};
	const backgroundOf = (element: Element | null): number[] | undefined => {
		if (!element) return parts(getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#121212' : '#fff');
		const { backgroundColor, backgroundImage } = getComputedStyle(element);
		if (backgroundImage !== 'none') return undefined;
		const found = parts(backgroundColor);
		return found[3] === 255 ? found : backgroundOf(element.parentElement);
	};
	const isShown = (element: Element): boolean => {
		const { width, height } = element.getBoundingClientRect();
		return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
	};
	const ownWords = (element: Element): string =>
		[...element.childNodes]
			.filter((node) => node.nodeType === Node.TEXT_NODE)
			.map((node) => node.textContent?.trim())
			.join(' ')
			.trim();

	return [...document.body.querySelectorAll('*')].flatMap((element) => {
		const words = ownWords(element);
		if (!words || element.closest('svg, script, style, select') || !isShown(element)) return [];
		const background = backgroundOf(element);
		const ink = parts(getComputedStyle(element).color);
		const isHidden = background && ink.every((part, at) => Math.abs(part - (background[at] ?? 0)) <= nearly);
		return isHidden ? [words] : [];
	});
}
