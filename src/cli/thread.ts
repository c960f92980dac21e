/** What a thread runs. */
import { loadCompiled } from './load-compiled.ts';

void loadCompiled('thread').commands.segmentThread();
