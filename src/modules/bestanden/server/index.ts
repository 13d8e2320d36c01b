export { addFile, addFileTo, removeFile, type NewFile } from './change.ts';
export { getFile, listFiles, type PupilFile } from './read.ts';
export { storage, useStorage } from './storage.ts';
