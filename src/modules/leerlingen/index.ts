export { mayImport } from './import/access.ts';
export { exampleCsv } from './import/example.ts';
export { ColumnsForm, ConfirmForm, DecideForm, NoFields } from './import/forms.ts';
