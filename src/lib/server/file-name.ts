/** A title as a part of a file's name: small letters and digits, with hyphens between the words. */
export const inFileName = (title: string) => title.toLowerCase().replace(/[^a-z0-9æøå]+/g, '-');
