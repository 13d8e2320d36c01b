/** What anyone may use of talks. Pure, and safe in the browser. What an actor may do: `access.ts`. */
export { mayFinish, mayHold, maySignReport, type TalkActor } from './access.ts';
export * from './agreements/agreements.ts';
export * from './gesprekken.ts';
export * from './planning/invitations.ts';
export * from './paths.ts';
export * from './planning/progress.ts';
export * from './planning/rounds.ts';
export * from './planning/slots.ts';
export * from './way-back.ts';
export type { TalkAnswer } from './preparation/views.ts';
export type { LinkedTalk } from './views.ts';
