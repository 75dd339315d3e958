import { readDocument } from './read-document.ts';

// A process of its own, so that nothing but reading is counted in what it says of itself.
let pages = 0;
for (const path of process.argv.slice(2)) pages += (await readDocument(path)).sheets;
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    pages,
    processorSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
