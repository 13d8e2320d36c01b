/** The page from which one came to a talk, in the address of the talk: the way back leads there again. Pure. */
import { slotsPath, talksPath } from './paths.ts';

/** Only these; who came from anywhere else goes back to the pupil. */
const waysBack = [talksPath, slotsPath, '/vandaag'] as const;
export type WayBack = (typeof waysBack)[number];

export const comingFrom = (page: WayBack, path: string): string => `${path}?terug=${page}`;

export const wayBack = ({ searchParams }: { searchParams: Pick<URLSearchParams, 'get'> }): WayBack | null =>
	waysBack.find((page) => page === searchParams.get('terug')) ?? null;

/** A form's action that does not forget it. */
export const actionKeeping = (back: WayBack | null, action: string): string =>
	back ? `?/${action}&terug=${back}` : `?/${action}`;
