import { timeInTheNetherlands, todayInTheNetherlands } from '#platform/web/today.ts';

/** The time of day, `09:05`; on another day than the real one that day is over. */
export const timeOn = (today: string): string => (today === todayInTheNetherlands() ? timeInTheNetherlands() : '23:59');
