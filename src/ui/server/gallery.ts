import { running } from '#platform/running.ts';

/** The page that shows every part of a screen is for who builds Zicht: not where a school works. */
export const showsGallery = (): boolean => running().mode !== 'production';
