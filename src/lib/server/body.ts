import { isHttpError } from '@sveltejs/kit';

/**
 * The form that was sent, or null when it is larger than the route takes (body-limit.ts, most often 512 kB): for a page
 * with a field for a file, which can say so at the field. Elsewhere the error page for 413 does.
 */
export async function formWithin(request: Pick<Request, 'formData'>): Promise<FormData | null> {
	try {
		return await request.formData();
	} catch (cause) {
		if (isHttpError(cause, 413)) return null;
		throw cause;
	}
}
