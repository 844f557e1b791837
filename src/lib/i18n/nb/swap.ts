/** Putting another person into a role, late. */
export const swap = {
	title: 'Bytt person',
	lead: 'Teksten blir som den er. Det den forrige har lest og bekreftet, blir stående på den forrige. Den nye må få kortet, og lese og bekrefte selv.',
	person: 'Hvem overtar rollen?',
	choose: 'Velg en person',
	reserve: (name: string) => `${name} (reserve)`,
	plays: (name: string, number: number) => `${name} (spiller nr.\u00a0${number})`,
	stays: (name: string) => `Hva skjer med ${name}?`,
	staysLabel: 'Hva skjer med den forrige?',
	staysReserve: 'Blir reserve for rollen',
	staysOut: 'Tas av rollen',
	button: 'Bytt',
	same: 'Denne personen spiller rollen allerede. Velg en annen.',
	swappedMeanwhile: 'Noen andre har byttet person i rollen. Se hvem som spiller nå, og prøv igjen om det trengs.'
};
