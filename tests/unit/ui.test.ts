import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Checkbox from '#lib/ui/Checkbox.svelte';
import Checks from '#lib/ui/Checks.svelte';
import Choice from '#lib/ui/Choice.svelte';
import ErrorSummary from '#lib/ui/ErrorSummary.svelte';
import Field from '#lib/ui/Field.svelte';
import Icon from '#lib/ui/Icon.svelte';
import Metrics from '#lib/ui/Metrics.svelte';
import PageHead from '#lib/ui/PageHead.svelte';
import State from '#lib/ui/State.svelte';
import CardChecks from '#lib/ui/card/CardChecks.svelte';
import CardErrors from '#lib/ui/card/CardErrors.svelte';
import CardField from '#lib/ui/card/CardField.svelte';
import CardOptions from '#lib/ui/card/CardOptions.svelte';
import CardTop from '#lib/ui/card/CardTop.svelte';
import ErrorPage from '#lib/ui/ErrorPage.svelte';
import { describedBy, fieldId, inputType } from '#lib/ui/field.ts';
import { icons } from '#lib/ui/icons.ts';

/** The server's HTML without Svelte's own marks. */
function html<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): string {
	return render(component as Component<Record<string, unknown>>, { props }).body.replace(/<!--.*?-->/gs, '');
}

/** The value of an attribute of the first element that matches. */
function attribute(source: string, element: RegExp, name: string): string | undefined {
	const tag = element.exec(source)?.[0] ?? '';
	return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
}

const options = [
	{ value: 'a', label: 'Første' },
	{ value: 'b', label: 'Andre', help: 'Mer om den' }
];

describe('fieldId', () => {
	it.each([
		['name', undefined, 'name'],
		['items[]', undefined, 'items'],
		['items[].3', undefined, 'items'],
		['channels.0.value', undefined, 'channels-0-value'],
		['name', 'ny', 'ny-name']
	])('%s with prefix %s', (name, prefix, id) => expect(fieldId(name, prefix)).toBe(id));

	it('describes by what is there', () => {
		expect(describedBy('a', '', undefined)).toBeUndefined();
		expect(describedBy('a', 'Hjelp', 'Feil', 'b')).toBe('a-help a-error b');
	});

	it('keeps what was typed in a date or time field that is none', () => {
		expect(inputType('date', '2026-12-03')).toBe('date');
		expect(inputType('date', '32.13.2026')).toBe('text');
		expect(inputType('time', '25.40')).toBe('text');
		expect(inputType('time', '')).toBe('time');
		expect(inputType('number', '1,5')).toBe('text');
	});
});

describe.each([
	['Field', Field as Component<Record<string, unknown>>],
	['CardField', CardField as Component<Record<string, unknown>>]
])('%s', (_name, component) => {
	it.each(['text', 'textarea', 'email', 'tel', 'time'])('ties label, help and error to a %s', (type) => {
		const source = html(component, {
			label: 'Navn',
			name: 'name',
			type,
			value: 'Ola',
			help: 'Fullt navn',
			error: 'Fyll ut'
		});
		const control = /<(input|textarea)[^>]*>/;
		expect(attribute(source, /<label[^>]*>/, 'for')).toBe('name');
		expect(attribute(source, control, 'id')).toBe('name');
		expect(attribute(source, control, 'name')).toBe('name');
		expect(attribute(source, control, 'aria-invalid')).toBe('true');
		expect(attribute(source, control, 'aria-describedby')).toBe('name-help name-error');
		expect(source).toMatch(/id="name-help"[^>]*>Fullt navn/);
		expect(source).toMatch(/id="name-error".*<svg.*Fyll ut/s);
		expect(source).toContain('Ola');
	});

	it('says nothing about errors when there are none', () => {
		const source = html(component, { label: 'Navn', name: 'name', type: 'text' });
		expect(source).not.toMatch(/aria-invalid|aria-describedby|-error/);
	});

	it('never lets what someone typed become markup', () => {
		const source = html(component, {
			label: 'Navn',
			name: 'name',
			type: 'textarea',
			value: '</textarea><script>1</script>'
		});
		expect(source).not.toContain('<script>');
	});
});

describe('Field as select', () => {
	it('chooses the stored value, also before any script runs', () => {
		const source = html(Field, { label: 'Valg', name: 'pick', type: 'select', options, value: 'b' });
		expect(source).toMatch(/<option[^>]*value="b"[^>]*selected/);
		expect(source).not.toMatch(/<option[^>]*value="a"[^>]*selected/);
	});
});

describe.each([
	['Choice', Choice as Component<Record<string, unknown>>],
	['CardOptions', CardOptions as Component<Record<string, unknown>>]
])('%s', (_name, component) => {
	const source = html(component, { label: 'Hva?', name: 'pick', options, value: 'b', help: 'Velg', error: 'Velg én' });

	it('is a group with a legend, described by help and error', () => {
		expect(attribute(source, /<fieldset[^>]*>/, 'aria-describedby')).toBe('pick-help pick-error');
		expect(source).toMatch(/<legend[^>]*>\s*Hva\?/);
	});

	it("puts the field's id where the error summary's link can be used", () => {
		expect(source).toMatch(/<input type="radio" id="pick"[^>]*value="a"/);
	});

	it('ticks only the stored value', () => {
		expect(source.match(/ checked/g)).toHaveLength(1);
		expect(source).toMatch(/<input[^>]*value="b"[^>]*checked/);
	});
});

describe.each([
	['Checks', Checks as Component<Record<string, unknown>>],
	['CardChecks', CardChecks as Component<Record<string, unknown>>]
])('%s', (_name, component) => {
	it('always sends a list', () => {
		for (const name of ['picks', 'picks[]'])
			expect(html(component, { label: 'Hva?', name, options }).match(/name="picks\[\]"/g)).toHaveLength(2);
	});

	it('ticks each stored value, also a single one', () => {
		expect(
			html(component, { label: 'Hva?', name: 'picks', options, values: ['a', 'b'] }).match(/ checked/g)
		).toHaveLength(2);
		expect(html(component, { label: 'Hva?', name: 'picks', options, values: 'a' }).match(/ checked/g)).toHaveLength(1);
		expect(html(component, { label: 'Hva?', name: 'picks', options })).not.toContain(' checked');
	});
});

it('Checkbox: label, help and error belong to the box', () => {
	const source = html(Checkbox, { label: 'Ja takk', name: 'yes', checked: true, help: 'Hjelp', error: 'Feil' });
	expect(attribute(source, /<label[^>]*>/, 'for')).toBe('yes');
	expect(attribute(source, /<input[^>]*>/, 'aria-describedby')).toBe('yes-help yes-error');
	expect(source).toMatch(/<input[^>]* checked/);
});

describe.each([
	['ErrorSummary', ErrorSummary as Component<Record<string, unknown>>],
	['CardErrors', CardErrors as Component<Record<string, unknown>>]
])('%s', (_name, component) => {
	it('is not there when nothing is wrong', () => {
		expect(html(component, { errors: undefined }).trim()).toBe('');
		expect(html(component, { errors: {} }).trim()).toBe('');
	});

	it('links each message to its field and takes the focus without script', () => {
		const source = html(component, { errors: { name: 'Fyll ut «Navn».', 'items[]': 'Velg en.' } });
		expect(source).toMatch(/role="alert" tabindex="-1" autofocus/);
		expect(source).toContain('href="#name"');
		expect(source).toContain('href="#items"');
		expect(source).toContain('Du må rette');
	});

	it('says what concerns the whole form as a sentence, without a link or a count', () => {
		const source = html(component, { errors: { form: 'Noen andre har lagret.' } });
		expect(source).toContain('Noen andre har lagret.');
		expect(source).not.toMatch(/<a |<h2/);
	});

	it("follows the prefix of the form's fields", () => {
		expect(html(component, { errors: { name: 'Feil' }, idPrefix: 'ny' })).toContain('href="#ny-name"');
	});
});

describe('Icon', () => {
	it('has a drawing for every name, and no frame of its own', () => {
		for (const [name, drawing] of Object.entries(icons)) {
			expect(drawing, name).toMatch(/^<(path|circle|rect|line|polyline|polygon|ellipse) /);
			expect(drawing, name).not.toMatch(/<\/?svg|style=/);
		}
	});

	it('is decoration beside words, and an image with a name alone', () => {
		expect(html(Icon, { name: 'ok' })).toContain('aria-hidden="true"');
		const named = html(Icon, { name: 'ok', label: 'Ferdig' });
		expect(named).toContain('role="img" aria-label="Ferdig"');
		expect(named).not.toContain('aria-hidden');
	});
});

it('State: never shape and colour alone', () => {
	for (const kind of ['ok', 'wait', 'ask', 'gap', 'bad', 'none'] as const) {
		expect(html(State, { kind, words: 'Mangler' })).toContain('<span>Mangler</span>');
		expect(html(State, { kind, words: 'Mangler', iconOnly: true })).toContain('aria-label="Mangler"');
	}
});

it('Metrics: the number belongs to what it counts', () => {
	expect(html(Metrics, { items: [{ value: 3, of: 'av 5', label: 'Legesentre' }] })).toMatch(
		/<dt>Legesentre<\/dt>\s*<dd>3\s*<small>av 5<\/small>/
	);
});

it('PageHead: one h1, the title and the way back', () => {
	const props = { title: 'Øvelse', crumbs: [{ href: '/ovelser', label: 'Øvelser' }], tag: { words: 'Planlagt' } };
	const { head, body } = render(PageHead, { props });
	expect(head).toContain('<title>Øvelse – Brunn</title>');
	expect(body.match(/<h1/g)).toHaveLength(1);
	expect(body).toContain('href="/ovelser"');
	expect(body).toContain('Planlagt');
});

it("CardTop: ØVELSE and the municipality's full name", () => {
	const source = html(CardTop, { municipality: 'Eksempelvik' });
	expect(source).toContain('ØVELSE');
	expect(source).toContain('Eksempelvik kommune');
	expect(html(CardTop, { municipality: 'Kárášjoga gielda' })).not.toContain('kommune');
});

describe('ErrorPage', () => {
	it('gives a participant the same page for every link that does not open', () => {
		const pages = [401, 403, 404, 409, 410].map((status) =>
			render(ErrorPage, { props: { status, participant: true } })
		);
		expect(new Set(pages.map((page) => page.body + page.head)).size).toBe(1);
	});

	it.each([400, 401, 403, 404, 409, 410, 413, 418, 429, 500, 503])('has words for %i', (status) => {
		for (const participant of [false, true]) {
			const source = html(ErrorPage, { status, participant });
			expect(source).toMatch(/<h1>[A-ZÆØÅ]/);
			expect(source).toMatch(/<p>[A-ZÆØÅ]/);
			expect(source).not.toContain('undefined');
		}
	});
});
