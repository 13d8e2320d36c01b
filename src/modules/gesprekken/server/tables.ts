export { talkRound, talk, talkPresence } from './tables/talk.ts';
export { talkAnswer } from './tables/preparation.ts';
export { talkAgreement, talkNote, talkRecord, talkSignature } from './tables/record.ts';
export * from './tables/slot.ts';
export * from './tables/invitation.ts';
export * from './tables/standing.ts';
