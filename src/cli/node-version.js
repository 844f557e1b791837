// Loaded before every command, by «node --import». JavaScript with its own text: a Node that is too old cannot read
// TypeScript, and so neither the commands nor the dictionary. From 22.18 it can, and has all else that Brunn uses.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
	console.error(
		`Brunn trenger Node 22.18 eller nyere. Denne maskinen har ${process.versions.node}.\n` +
			'Last ned en nyere utgave fra https://nodejs.org, og prøv igjen.'
	);
	process.exit(1);
}
