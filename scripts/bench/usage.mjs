// Loaded before the program (node --import): when it ends, says on descriptor 3 what it took, all threads together.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peakMB: maxRSS / 1024 }));
});
