import QRCode from 'qrcode';

/** A QR code as an SVG picture in an address, which the page's rules allow where markup of others would not be. */
export async function qrPicture(text: string): Promise<string> {
	const svg = await QRCode.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
