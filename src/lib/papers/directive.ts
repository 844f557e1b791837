import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { exercises } from '#lib/i18n/nb/exercises.ts';
import { organisations } from '#lib/i18n/nb/organisations.ts';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { roles } from '#lib/i18n/nb/roles.ts';
import { sentence } from '#lib/i18n/time.ts';
import {
	box,
	bullets,
	factTable,
	minorHeading,
	orDash,
	paragraphs,
	subheading,
	table,
	type Block
} from '#lib/report/blocks.ts';
import { callout, request } from '#lib/report/style.ts';
import type { DirectiveData, PaperHead } from './paper.ts';
import { sheet, upright } from './sheet.ts';

const t = p.directive;

/** Øvingsdirektiv: one page for everybody who takes part, then the plan document. */
export function directive(head: PaperHead, data: DirectiveData): TDocumentDefinitions {
	return sheet('ovingsdirektiv', head, [...brief(head, data), ...plan(data)]);
}

function brief(head: PaperHead, data: DirectiveData): Block[] {
	const director = data.staff.find((one) => one.function === 'exercise_director')?.staffedBy ?? '';
	return [
		...subheading(t.brief),
		factTable(
			[
				[t.what, exercises.format[data.format]],
				[t.when, sentence(head.time) || p.notSet],
				[t.where, head.place || p.notSet],
				[t.meeting, data.meeting],
				[t.lead, director || p.notSet],
				[t.safety, t.ring(data.safetyContact, data.safetyPhone) || p.notSet]
			],
			upright.width
		),
		...stopBoxes(data),
		...minorHeading(t.purpose),
		...(data.purpose.trim() ? paragraphs(data.purpose) : paragraphs(p.notSet)),
		...minorHeading(t.rulesTitle),
		// Nothing under the last line: the next page is turned to anyway, and a gap that does not fit would be a page of its own.
		bullets(t.rules, 0)
	];
}

/** The two things that everybody must know; what is not decided is said, since it must not be guessed. */
function stopBoxes({ stopPhrase, realIncidentProcedure }: DirectiveData): Block[] {
	// The box has its own air: none under its last paragraph.
	const words = (text: string): Content[] =>
		paragraphs(text).map(
			(one, index, all) => (index < all.length - 1 ? one : { ...(one as object), margin: 0 }) as Content
		);
	return [
		stopPhrase
			? box(t.stop(stopPhrase), words(t.stopHelp), request, upright.width)
			: box(t.noStop, [], request, upright.width),
		box(t.real, words(realIncidentProcedure.trim() || t.noReal), callout, upright.width)
	];
}

function plan(data: DirectiveData): Block[] {
	const [fn, role, by] = t.staffColumns as [string, string, string];
	const [name, organisation, responsibility] = t.roleColumns as [string, string, string];
	const [office, kind] = t.organisationColumns as [string, string];
	const objectives = data.objectives.flatMap(({ number, title, description }): Block[] => [
		...minorHeading(`${number} ${title}`),
		...paragraphs(description)
	]);
	return [
		...turned(subheading(t.objectives)),
		...(data.objectives.length > 0 ? objectives : paragraphs(p.notSet)),
		...(data.staff.length === 0
			? []
			: [
					...subheading(t.staff),
					table(
						[
							{ title: fn, share: 4 },
							{ title: role, share: 4 },
							{ title: by, share: 5 }
						],
						data.staff.map((one) => [roles.function[one.function], one.name, orDash(one.staffedBy)]),
						upright
					)
				]),
		...(data.roles.length === 0
			? []
			: [
					...subheading(t.roles),
					table(
						[
							{ title: name, share: 4 },
							{ title: organisation, share: 4 },
							{ title: responsibility, share: 7 }
						],
						data.roles.map((one) => [one.name, orDash(one.organisation), orDash(one.responsibility)]),
						upright
					)
				]),
		...(data.organisations.length === 0
			? []
			: [
					...subheading(t.organisations),
					table(
						[
							{ title: office, share: 3 },
							{ title: kind, share: 2 }
						],
						data.organisations.map((one) => [one.name, organisations.kind[one.kind]]),
						upright
					)
				])
	];
}

/** Begins a new page. */
const turned = ([first, ...rest]: Block[]): Block[] =>
	first ? [{ ...(first as object), pageBreak: 'before' } as Block, ...rest] : [];
