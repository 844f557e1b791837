import 'pdfmake/interfaces';

/** What our documents say besides, for the structure that is written into the PDF (docs/decisions/0016). */
declare module 'pdfmake/interfaces' {
	interface ContentBase {
		/** What the piece is, where it is not what it looks like: 'layout' for a table that only arranges, 'artifact' for what is not read. */
		role?:
			| 'P'
			| 'H1'
			| 'H2'
			| 'H3'
			| 'H4'
			| 'H5'
			| 'H6'
			| 'Caption'
			| 'Sect'
			| 'Div'
			| 'BlockQuote'
			| 'Table'
			| 'layout'
			| 'artifact';
		/** What a figure shows, for those who do not see it. */
		alt?: string;
		/** A figure that says nothing. */
		decorative?: boolean;
		/** The language, where it is another than the document's. */
		lang?: string;
	}
	interface Table {
		/** So many cells of each row, from the left, are its heading. */
		headerCols?: number;
		/** Rows that may be broken in a table that keeps its rows whole; the header is row 0. */
		mayBreak?: number[];
	}
	interface TDocumentInformation {
		/** The archive's number of the case that the document belongs to. */
		caseNumber?: string;
		/** Which version of the document this is, and how far it has come, in words. */
		version?: string;
		status?: string;
	}
}
