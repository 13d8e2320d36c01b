import { Document, isCollection, isMap, isScalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { brokenReferences } from './references.ts';
import { SchoolSetup } from './schema.ts';

const LINE_WIDTH = 110;
const LONGEST_INLINE = 80;

/**
 * A set-up as its one canonical file: keys in the order of the schema, long texts folded, a comment above each part.
 * Reading that file and writing it again gives the same text. Throws on a set-up that parseSetup would refuse.
 */
export function writeSetup(setup: SchoolSetup): string {
	const ordered = SchoolSetup.parse(setup);
	const [broken] = brokenReferences(ordered);
	if (broken) throw new Error(`${broken.path.join('.')}: ${broken.message}`);

	const document = new Document(ordered, { aliasDuplicateObjects: false });
	document.commentBefore = [
		` De inrichting van ${ordered.school.naam}.`,
		' Uitleg van dit bestand: docs/school-setup.md',
		' yaml-language-server: $schema=./schema.json'
	].join('\n');
	headParts(document.contents as YAMLMap);
	visit(document, {
		Collection: (_, collection) => {
			if (readsWellOnOneLine(collection)) collection.flow = true;
		}
	});
	return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false });
}

function headParts(root: YAMLMap): void {
	root.items.forEach(({ key }, index) => {
		if (!isScalar<string>(key)) return;
		const part = SchoolSetup.shape[key.value as keyof typeof SchoolSetup.shape];
		key.spaceBefore = index > 0;
		key.commentBefore = ` ${part.description}`;
	});
}

/** Short rows of words and numbers do; items, which have a key, always get their own lines. */
function readsWellOnOneLine(collection: YAMLMap | YAMLSeq): boolean {
	if (isMap(collection) && collection.has('key')) return false;
	const values = isMap(collection) ? collection.items.map(({ value }) => value) : collection.items;
	return !values.some(isCollection) && JSON.stringify(collection).length <= LONGEST_INLINE;
}
