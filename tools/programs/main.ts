import writePrograms from './write';

writePrograms();
