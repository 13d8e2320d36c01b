import { groupProposals } from '#modules/maatwerk/server/index.ts';
import { supportProposals } from '#modules/ondersteuning/server/index.ts';
import { concernProposals, postponedProposals, type ProposalSource } from '#modules/overleg/server/index.ts';

/** What may wait for a table. A module that has something for an agenda adds its source here. */
export const proposalSources: readonly ProposalSource[] = [
	postponedProposals,
	concernProposals,
	supportProposals,
	groupProposals
];
