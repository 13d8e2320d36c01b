/** Whom and what the screens of support name, and who looks. */

export type PupilName = { id: string; name: string; givenName: string };

export type Named = { id: string; name: string };

/** An arrangement of the school's catalogue, by its key. */
export type ArrangementChoice = { key: string; name: string };

export type Viewer = 'staff' | 'parent' | 'pupil';
