/** What anyone may use of talks. Pure, and safe in the browser. What an actor may do: `access.ts`. */
export { mayFinish, mayHold, maySignReport, type TalkActor } from './access.ts';
export * from './agreements/agreements.ts';
export * from './gesprekken.ts';
export * from './invitations.ts';
export * from './paths.ts';
export * from './progress.ts';
export * from './rounds.ts';
export * from './slots.ts';
export * from './way-back.ts';
export type { TalkAnswer } from './preparation-views.ts';
export type { LinkedTalk } from './views.ts';
