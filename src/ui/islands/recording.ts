const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

/** The first kind of sound that this browser can record; undefined leaves the choice to the browser. */
export function recordingType(canRecord: (type: string) => boolean): string | undefined {
	return types.find(canRecord);
}

/** `opname.webm`, by what the browser really made. */
export function recordingName(name: string, type: string): string {
	const container = type.split(';')[0]!.split('/')[1] ?? '';
	return `${name}.${container === 'mp4' ? 'm4a' : container || 'webm'}`;
}

/** 75 seconds are `1:15`. */
export function minutesAndSeconds(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
