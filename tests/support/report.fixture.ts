import type { ReportData } from '#lib/report/report.ts';
import { evaluation } from './report-evaluation.fixture.ts';
import { learning } from './report-learning.fixture.ts';
import { play } from './report-play.fixture.ts';

/** A report with something in every section, about a municipality and an exercise that do not exist. */
export function richReport(): ReportData {
	return {
		document: {
			municipality: 'Eksempelvik kommune',
			title: 'Mimirsbrunn 2026',
			caseNumber: '2026/1487',
			version: 1,
			status: 'approved',
			edition: 'internal',
			date: '2027-01-18',
			grading: 'Åpen',
			approvedBy: 'Kommunedirektøren'
		},
		...play(),
		...evaluation(),
		...learning(),
		summary: {
			worked: [
				'Varslingen fra AMK til legevakta gikk på fire minutter.',
				'Alle legesentrene som deltok, tok imot pasienter innen en time.',
				'Markørene holdt seg i rollen, og alle ble sjekket ut.'
			],
			toImprove: [
				'Markørene trenger mer instruksjon om hvordan tilstanden utvikler seg.',
				'Situasjonsbildet nådde ikke ut til legesentrene.',
				'Torget legekontor hadde feil nummer i sambandskatalogen.'
			],
			decisions: [
				'Tiltaksplanen i kapittel 11 vedtas, med 45 000 kr til opplæring i 2027.',
				'Neste øvelse holdes høsten 2027, utenfor serien.'
			]
		},
		narratives: {
			earlierLessons: 'To av punktene fra 2025 ble øvd på nytt.',
			objectives:
				'Øvelsen hadde tre mål. Varslingen gikk raskere enn i 2025. Den felles forståelsen av situasjonen kom seint.',
			contactLines:
				'Situasjonsbildet ble gitt muntlig kl. 10.04 og ikke skrevet ned. Legesentrene fikk tall først da de ringte selv.',
			rolePlayers: 'Tolv markører møtte. To ga beskjed om at de ikke visste når rollen var over.'
		},
		method: {
			notAnswered: ['Åsen legegruppe', 'Fjordgløtt legesenter', 'Én i kriseledelsen'],
			limits: [
				'Bare ett av to pårørendeteam ble observert.',
				'Tidene er tatt med armbåndsur og kan være ett minutt feil.'
			]
		}
	};
}
