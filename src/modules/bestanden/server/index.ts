export { addFile, addFileTo, removeFile, takeContent, type NewFile } from './change.ts';
export { forgetContent } from './jobs.ts';
export { getFile, listFiles, type PupilFile } from './read.ts';
export { openStorage, storage } from '#platform/storage/opened.ts';
