import { findLetterhead, getPupilHead } from '#modules/leerlingen/server/index.ts';
import { listReports } from '#modules/zorgdossier/server/index.ts';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayRefer, maySeeOverview } from '../access.ts';
import { fileNameOf, swvFile } from '../swv/file.ts';
import { missingParts } from '../swv/swv.ts';
import { dutchKind } from '../titles.ts';
import { actsOn } from '../verwijzing.ts';
import { waitingRows, type OverviewFilter } from '../overview.ts';
import { getReferral, isConsented, listAddressees, listReferrals, listReminders } from './read/referrals.ts';
import { getSearch, listSearches } from './read/searches.ts';
import { getReferrer, getSubject, listOwners, listReaders } from './read/subject.ts';
import { getRequest, listRequests, listSwvs } from './read/swv.ts';
import { getReferralSettings } from './settings.ts';

type OfPupil = Context<{ leerling: string }>;
type OfReferral = Context<{ leerling: string; verwijzing: string }>;
type OfRequest = Context<{ leerling: string; aanvraag: string }>;
type OfSearch = Context<{ leerling: string; zoektocht: string }>;

/** All that goes outside the school about one pupil, and what came of it. */
export async function viewReferrals({ db, actor, params, today }: OfPupil) {
	const subject = await getSubject(db, actor, params.leerling);
	const asked = { pupilId: subject.id };
	const [referrals, requests, searches, readers, { weeks }] = await Promise.all([
		listReferrals(db, asked),
		listRequests(db, asked),
		listSearches(db, asked),
		listReaders(db, subject.id),
		getReferralSettings(db)
	]);
	record(db, actor, { act: 'verwijzing.view', pupilId: subject.id });
	return {
		pupil: subject,
		referrals,
		requests,
		searches,
		readers,
		weeks,
		today,
		can: { refer: mayRefer(subject.own) }
	};
}

export async function viewReferralForm({ db, actor, params, draft }: OfPupil) {
	const subject = await getReferrer(db, actor, params.leerling);
	const [{ routes }, readers] = await Promise.all([getReferralSettings(db), listReaders(db, subject.id)]);
	return {
		pupil: subject,
		readers,
		addressees: await listAddressees(db, subject.id, routes),
		owner: actor.personId,
		draft: await draft('default')
	};
}

export async function viewReferral({ db, actor, params, today, draft }: OfReferral) {
	const subject = await getSubject(db, actor, params.leerling);
	const referral = await getReferral(db, subject.id, params.verwijzing);
	const [reminders, isAllowed, readers, { weeks, routes }] = await Promise.all([
		listReminders(db, referral.id),
		isConsented(db, subject.id, referral.partnerId),
		listReaders(db, subject.id),
		getReferralSettings(db)
	]);
	record(db, actor, { act: 'verwijzing.viewReferral', pupilId: subject.id, subjectId: referral.id });
	const mayWork = mayRefer(subject.own);
	const acts = mayWork ? actsOn[referral.state] : [];
	return {
		pupil: subject,
		referral,
		reminders,
		isConsented: isAllowed,
		readers,
		weeks,
		today,
		acts,
		addressees: acts.includes('change') ? await listAddressees(db, subject.id, routes) : [],
		owner: actor.personId,
		draft: await draft('change')
	};
}

export async function viewRequestForm({ db, actor, params, draft }: OfPupil) {
	const subject = await getReferrer(db, actor, params.leerling);
	const [{ kinds }, swvs, reports, readers] = await Promise.all([
		getReferralSettings(db),
		listSwvs(db),
		listReports(db, subject.id),
		listReaders(db, subject.id)
	]);
	return { pupil: subject, readers, kinds, swvs, reports, owner: actor.personId, draft: await draft('default') };
}

export async function viewRequest({ db, actor, params, today, draft }: OfRequest) {
	const subject = await getSubject(db, actor, params.leerling);
	const [request, readers, { kinds }, swvs, reports] = await Promise.all([
		getRequest(db, subject.id, params.aanvraag),
		listReaders(db, subject.id),
		getReferralSettings(db),
		listSwvs(db),
		listReports(db, subject.id)
	]);
	record(db, actor, { act: 'verwijzing.viewRequest', pupilId: subject.id, subjectId: request.id });
	return {
		pupil: subject,
		request,
		missing: missingParts(request),
		readers,
		kinds,
		swvs,
		reports,
		today,
		owner: actor.personId,
		draft: await draft('change'),
		can: { work: mayRefer(subject.own) }
	};
}

/** The file that goes to the SWV (P3); that it was made is recorded. */
export async function readSwvFile({ db, actor, params, today }: OfRequest, extension: 'pdf' | 'json') {
	const subject = await getReferrer(db, actor, params.leerling);
	const [request, { name, bornOn, group }, { name: school, place, colour }] = await Promise.all([
		getRequest(db, subject.id, params.aanvraag),
		getPupilHead(db, actor, subject.id),
		findLetterhead(db, subject.id)
	]);
	record(db, actor, { act: 'verwijzing.downloadRequest', pupilId: subject.id, subjectId: request.id });
	return {
		file: swvFile({
			kindName: dutchKind(request.kind, request.kindName),
			school: { name: school, place },
			pupil: { name, bornOn, group },
			request,
			today
		}),
		colour,
		fileName: fileNameOf(name, extension)
	};
}

export async function viewNewSearch({ db, actor, params, today, draft }: OfPupil) {
	const subject = await getReferrer(db, actor, params.leerling);
	const readers = await listReaders(db, subject.id);
	return { pupil: subject, readers, today, owner: actor.personId, draft: await draft('default') };
}

export async function viewSearch({ db, actor, params, today }: OfSearch) {
	const subject = await getSubject(db, actor, params.leerling);
	const [search, owners, readers] = await Promise.all([
		getSearch(db, subject.id, params.zoektocht),
		listOwners(db, subject.id),
		listReaders(db, subject.id)
	]);
	record(db, actor, { act: 'verwijzing.viewSearch', pupilId: subject.id, subjectId: search.id });
	return {
		pupil: subject,
		search,
		owners,
		readers,
		today,
		can: { work: mayRefer(subject.own) && search.closedOn === null }
	};
}

/** All that is out and not back yet, of all pupils: what waits longest first. */
export async function viewOverview({ db, actor, url, today }: Context<Record<string, string>>) {
	if (!maySeeOverview(actor)) throw new NotFound('page');
	const [referrals, requests, searches, { weeks }] = await Promise.all([
		listReferrals(db, { onlyOpen: true }),
		listRequests(db, { onlyOpen: true }),
		listSearches(db, { onlyOpen: true }),
		getReferralSettings(db)
	]);
	record(db, actor, { act: 'verwijzing.viewOverview' });
	const rows = waitingRows({ referrals, requests, searches }, { today, weeks });
	const filter: OverviewFilter = {
		state: url.searchParams.get('status') ?? '',
		partner: url.searchParams.get('partner') ?? ''
	};
	return { rows, filter, weeks };
}
