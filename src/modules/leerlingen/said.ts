import type { TextKey, TextParams } from '#platform/web/errors.ts';

/** What is said on screen: a text of ours by its key, or words that people wrote. */
export type Said = string | { key: TextKey; params?: TextParams };
