/** What an actor may do with the living plan of a pupil whom it sees. Pure, so that a screen shows the same buttons. */
import { isMaker } from '#modules/plan/index.ts';

/** Changes the parts for the year between two talks; also plans the talk from which a first plan comes. */
export const mayEditPlan = isMaker;
