/** What anyone may use of talks. Pure, and safe in the browser. What an actor may do: `access.ts`. */
export { mayFinish, mayHold, maySignReport, seesWholeRounds, type TalkActor } from './access.ts';
export { agreementsIn, type Agreement, type AgreementPerson } from './agreements/agreements.ts';
export {
	isWithGoals,
	isWithParents,
	questions,
	talkKinds,
	tellings,
	type AnswerForm,
	type PresentAs,
	type Question,
	type TalkKind,
	type TalkState,
	type Telling
} from './gesprekken.ts';
export { lettersAskedOn, newTalkPath, preparationPath, pupilTalksPath, talkPaths, talksPath } from './paths.ts';
export { actionKeeping, comingFrom, wayBack } from './way-back.ts';
export type { LinkedTalk } from './views.ts';
