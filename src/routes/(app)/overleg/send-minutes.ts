/** A document that is made on request, and never kept by what lies between us and the browser. */
export const sendMinutes = (pdf: Buffer, fileName: string): Response =>
	new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(pdf.length),
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'private, no-store'
		}
	});
