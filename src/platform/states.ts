/**
 * One thing that can follow another, for the diagrams in docs/states (`scripts/states.ts`). `from` null: it begins. Beside each
 * table a test holds it to the rules that decide.
 */
export type Transition<State extends string> = { from: State | null; to: State; by: string; needs: string[] };
