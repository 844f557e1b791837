// What the markør gets: no script.
export const csr = false;
