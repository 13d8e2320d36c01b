export type Aim = { unit: string; aim: string; isMet(value: number): boolean };

const atMost = (most: number, unit = ''): Aim => ({ unit, aim: `≤ ${most}`, isMet: (value) => value <= most });
const atLeast = (least: number, unit = ''): Aim => ({ unit, aim: `≥ ${least}`, isMet: (value) => value >= least });
const asManyAsPossible = (unit: string): Aim => ({ unit, aim: 'veel', isMet: () => true });

/** Every figure, in the order in which it is printed. Those of pages that do not exist yet are named all the same. */
export const aims: Record<string, Aim> = {
	'page.list.floor_ratio': atLeast(0.3),
	'page.dossier.floor_ratio': atLeast(0.3),
	'page.list.growth': atMost(1.3),
	'page.dossier.growth': atMost(1.3),
	'page.list.cpu_ms': atMost(4, 'ms'),
	'page.dossier.cpu_ms': atMost(4, 'ms'),
	'page.save.cpu_ms': atMost(3, 'ms'),
	'search.growth': atMost(2),
	'pdf.opp.per_s_core': atLeast(20, '/s'),
	'import.rows_per_s': atLeast(3000, '/s'),
	'start.again_s': atMost(5, 's'),
	'memory.app_mb': atMost(250, 'MB'),
	'js.max_kb_gzip': atMost(40, 'kB'),
	'js.pages_without_script': asManyAsPossible('bladzijden'),
	'page.vandaag.growth': atMost(1.3),
	'page.groupscore.growth': atMost(1.3),
	'page.quality.growth': atMost(1.3),
	'norms.school_ms': atMost(100, 'ms'),
	'norms.sector_ms': atMost(2000, 'ms'),
	'norms.update_growth': atMost(1.3),
	'pdf.report.per_s_core': atLeast(15, '/s'),
	'page.caseload.growth': atMost(1.3),
	'page.meeting.growth': atMost(1.3),
	'public.page.static_ratio': atLeast(0.5),
	'match.schools_700_ms': atMost(20, 'ms'),
	'coverage.schools_700_ms': atMost(100, 'ms')
};
