// What routes and allowed modules may call of partners.
export { addContact, addPartner, archivePartner, changePartner, removeContact, restorePartner } from './change.ts';
export { addPerson, endPerson, invitePerson, readmitPerson } from './people.ts';
export { getPartner, listPartners, viewNewPerson, viewPartner, viewPartnerEdit, viewPartners } from './read.ts';
