/** A calendar to download; it is for this reader only. */
export const asCalendar = (file: string): Response =>
	new Response(file, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="overleg.ics"',
			'cache-control': 'private, no-store'
		}
	});
