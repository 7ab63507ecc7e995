import type { Propagation } from '../core/coverage/propagation';
import type { CoverageFilter } from '../core/coverage/result';

type Question<About, Made> = (about: About, filter: CoverageFilter, propagation: Propagation | null) => Made;

/** What is dear to prepare, made once for a plan or merge, a network and the paths measured; another question makes it anew. */
export function oncePerQuestion<About extends object, Made>(make: Question<About, Made>): Question<About, Made> {
  const known = new WeakMap<
    About,
    { readonly filter: CoverageFilter; readonly propagation: Propagation | null; readonly made: Made }
  >();
  return (about, filter, propagation) => {
    const last = known.get(about);
    if (last?.filter === filter && last.propagation === propagation) return last.made;
    const made = make(about, filter, propagation);
    known.set(about, { filter, propagation, made });
    return made;
  };
}
