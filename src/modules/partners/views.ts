/** What the screens of partners get to show. Dates are ISO text. */
import type { Draft } from '#platform/web/drafts.ts';
import type { PartnerQuery } from './forms.ts';
import type { Partner, PartnerKind } from './partners.ts';

export type PartnerLine = Partner & {
	/** How many people speak for it today. */
	people: number;
};

export type PartnersView = {
	partners: PartnerLine[];
	/** How many there are, whatever one asks of the list. */
	all: number;
	archived: number;
	kinds: PartnerKind[];
	municipalities: string[];
	query: PartnerQuery;
	mayKeep: boolean;
};

export type ContactLine = { id: string; function: string; phone: string | null; email: string | null };

/** Somebody who speaks, or spoke, for the partner. */
export type PersonLine = {
	id: string;
	personId: string;
	name: string;
	function: string;
	fromOn: string;
	untilOn: string | null;
	isHere: boolean;
	/** Nothing for who does not keep the register. */
	email: string | null;
	account: { hasAccount: boolean; invitedUntil?: Date } | null;
};

export type PartnerDetails = Partner & {
	street: string | null;
	postcode: string | null;
	town: string | null;
	website: string | null;
	note: string | null;
	version: number;
};

export type PartnerView = {
	partner: PartnerDetails;
	contacts: ContactLine[];
	people: PersonLine[];
	today: string;
	may: { keep: boolean };
};

export type PartnerEditView = {
	/** Nothing for a new one. */
	partner: PartnerDetails | null;
	/** The set-up says the rest. */
	isOrigin: boolean;
	municipalities: string[];
	draft?: Draft;
	me: string;
};
