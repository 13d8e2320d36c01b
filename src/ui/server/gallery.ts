/** The page that shows every part of a screen: always, unless the setting says no. */
export const showsGallery = (): boolean => process.env.ZICHT_GALLERY !== 'off';
