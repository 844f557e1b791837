import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { papers as t } from '#lib/i18n/nb/papers.ts';
import { note } from '#lib/report/blocks.ts';
import { arenaStatus } from './arena.ts';
import { badges } from './badges.ts';
import { directive } from './directive.ts';
import { directory } from './directory.ts';
import { history } from './history.ts';
import { mselBook } from './msel.ts';
import type { PaperFile } from './paper.ts';
import { posters } from './posters.ts';
import { signIn } from './sign-in.ts';

/**
 * A paper as a pdfmake document. Pure: the same data gives the same definition, and so the same bytes.
 * @param replaced whether the texts had signs the font lacks; the paper then says so
 */
export function paperDocument(file: PaperFile, { replaced = false } = {}): TDocumentDefinitions {
	const made = definition(file);
	return replaced ? { ...made, content: [made.content, note(t.replaced)] } : made;
}

function definition(file: PaperFile): TDocumentDefinitions {
	switch (file.paper) {
		case 'ovingsdirektiv':
			return directive(file.head, file.data);
		case 'sambandskatalog':
			return directory(file.head, file.data);
		case 'plakater':
			return posters(file.head, file.data);
		case 'dreiebok':
			return mselBook(file.head, file.data);
		case 'signeringslister':
			return signIn(file.head, file.data);
		case 'navneskilt':
			return badges(file.head, file.data);
		case 'arenastatus':
			return arenaStatus(file.head, file.data);
		case 'historikk':
			return history(file.head, file.data);
	}
}
