/** How far a PDF has come: others that are drawn before it, its pages being laid out, how much of them is drawn. */
export type DrawingProgress =
	{ stage: 'waiting'; before: number } | { stage: 'laying_out' } | { stage: 'drawing'; percent: number };
