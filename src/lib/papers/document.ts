import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { papers as t } from '#lib/i18n/nb/papers.ts';
import { note } from '#lib/report/blocks.ts';
import { arenaStatus } from './arena.ts';
import { badges } from './badges.ts';
import { directive } from './directive.ts';
import { directory } from './directory.ts';
import { history } from './history.ts';
import { mselBook } from './msel.ts';
import type { PaperFile, PaperHead, PaperName } from './paper.ts';
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

type DataOf = { [File in PaperFile as File['paper']]: File['data'] };

const drawn: { [Name in PaperName]: (head: PaperHead, data: DataOf[Name]) => TDocumentDefinitions } = {
	ovingsdirektiv: directive,
	sambandskatalog: directory,
	plakater: posters,
	dreiebok: mselBook,
	signeringslister: signIn,
	navneskilt: badges,
	arenastatus: arenaStatus,
	historikk: history
};

/** A file whose paper is known: its name ties its data to what draws it. */
type Named<Name extends PaperName> = { paper: Name; head: PaperHead; data: DataOf[Name] };
const definition = <Name extends PaperName>({ paper, head, data }: Named<Name>) => drawn[paper](head, data);
