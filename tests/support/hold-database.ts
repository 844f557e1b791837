import { openDatabase } from '../../src/lib/server/db/client.ts';

/** Opens the embedded database in the folder that is named, says so, and keeps it. */
const { db } = await openDatabase({ dataDir: process.argv[2]! }, { migrationsFolder: null, durable: false });
console.log('opened');
setInterval(() => db, 1000);
