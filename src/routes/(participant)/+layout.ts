// A markør stands outdoors with poor coverage: the pages a link opens need no script, and carry none.
export const csr = false;
