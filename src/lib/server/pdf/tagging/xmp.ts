/** What a document says of itself. */
export type DocumentInfo = {
	title: string;
	author: string;
	subject?: string;
	keywords?: string;
	creator: string;
	language: string;
	creationDate: Date;
	/** The archive's number of the case the document belongs to. */
	identifier?: string;
	version?: string;
	/** How far it has come: draft, approved. */
	status?: string;
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) =>
	text
		.replace(/[&<>"]/g, (sign) => entities[sign] ?? '')
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const description = (namespace: string, address: string, properties: string) =>
	properties ? `<rdf:Description rdf:about="" xmlns:${namespace}="${address}">${properties}</rdf:Description>\n` : '';
const property = (name: string, value: string | undefined) => (value ? `<${name}>${escaped(value)}</${name}>` : '');
const inLanguages = (name: string, value: string | undefined) =>
	value ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${name}>` : '';
const listed = (name: string, kind: 'Seq' | 'Bag', value: string | undefined) =>
	value ? `<${name}><rdf:${kind}><rdf:li>${escaped(value)}</rdf:li></rdf:${kind}></${name}>` : '';

/**
 * The document's metadata as XMP (ISO 16684-1), with PDF/UA-1's mark and the description of it that PDF/A asks for
 * (ISO 19005-2, 6.6.2.3.3).
 */
export function xmp(info: DocumentInfo): string {
	const at = `${info.creationDate.toISOString().slice(0, 19)}Z`;
	return [
		description(
			'xmp',
			'http://ns.adobe.com/xap/1.0/',
			['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => property(`xmp:${name}`, at)).join('') +
				property('xmp:CreatorTool', info.creator) +
				property('xmp:Label', info.status)
		),
		description(
			'dc',
			'http://purl.org/dc/elements/1.1/',
			[
				property('dc:format', 'application/pdf'),
				property('dc:identifier', info.identifier),
				inLanguages('dc:title', info.title),
				listed('dc:creator', 'Seq', info.author),
				inLanguages('dc:description', info.subject),
				listed('dc:language', 'Bag', info.language)
			].join('')
		),
		description(
			'pdf',
			'http://ns.adobe.com/pdf/1.3/',
			property('pdf:Producer', info.creator) + property('pdf:Keywords', info.keywords)
		),
		description('xmpMM', 'http://ns.adobe.com/xap/1.0/mm/', property('xmpMM:VersionID', info.version)),
		description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', property('pdfuaid:part', '1')),
		accessibilitySchema
	].join('');
}

const resource = (prefix: string, properties: Record<string, string>, more = '') =>
	`<rdf:li rdf:parseType="Resource">${Object.entries(properties)
		.map(([name, value]) => property(`${prefix}:${name}`, value))
		.join('')}${more}</rdf:li>`;

const accessibilitySchema =
	'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"' +
	' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
	`<pdfaExtension:schemas><rdf:Bag>${resource(
		'pdfaSchema',
		{
			schema: 'PDF/UA identification schema',
			namespaceURI: 'http://www.aiim.org/pdfua/ns/id/',
			prefix: 'pdfuaid'
		},
		`<pdfaSchema:property><rdf:Seq>${resource('pdfaProperty', {
			name: 'part',
			valueType: 'Integer',
			category: 'internal',
			description: 'The part of ISO 14289 that the file follows'
		})}</rdf:Seq></pdfaSchema:property>`
	)}</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n`;
