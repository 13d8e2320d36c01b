/**
 * Who an item is for (*zichtbaarheid*), from the widest to the narrowest circle:
 * - `gedeeld` the pupil, the parents with custody and the involved staff
 * - `team` the involved staff
 * - `zorg` the care team, and those named
 * - `vertrouwelijk` the author and those named
 * - `eigen` the pupil alone, until the pupil shares it
 */
export const audiences = ['gedeeld', 'team', 'zorg', 'vertrouwelijk', 'eigen'] as const;
export type Audience = (typeof audiences)[number];

export const isAudience = (value: unknown): value is Audience => audiences.includes(value as Audience);
