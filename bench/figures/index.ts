import { floorFigures } from './floor.ts';
import { importFigures } from './import.ts';
import { memoryFigures } from './memory.ts';
import { normFigures } from './norms.ts';
import { normUpdateFigures } from './norm-update.ts';
import { pageFigures } from './pages.ts';
import { pdfFigures } from './pdf.ts';
import { saveFigures } from './save.ts';
import { scriptFigures } from './scripts.ts';
import { startFigures } from './start.ts';

/** Figures that are measured together. */
export type Figures = {
	names: readonly string[];
	/** Leaves out what is not there yet, and may give more than was asked for. */
	measure(wants: (name: string) => boolean): Promise<Record<string, number>>;
};

export const allFigures: readonly Figures[] = [
	startFigures,
	importFigures,
	pdfFigures,
	scriptFigures,
	memoryFigures,
	normFigures,
	normUpdateFigures,
	floorFigures,
	pageFigures,
	// Last: it fills the dossier in which the others look.
	saveFigures
];
