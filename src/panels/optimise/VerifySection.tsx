import { type DragEvent, useEffect, useRef, useState } from 'react';
import { chooseCertificate, verifyCertificateFile } from '../../commands/optimiseReports';
import { CERTIFICATE_FAULTS } from '../../i18n/certificateFaults';
import type { Verified } from '../../state/optimise';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { useAppState } from '../AppProvider';
import { useLanguage } from '../importing/useFileApp';
import { useOptimise, useOptimiser, useOptimiseWords, workOf } from './useOptimise';
import { useWorth } from './useWorth';

/** A certificate file, somebody else's or one's own, handed to the independent checker. */
export function VerifySection() {
  const optimiser = useOptimiser();
  const { certificate: words } = useOptimiseWords();
  const verified = useOptimise((slice) => slice.verified);
  const work = useOptimise(workOf);
  const plan = useAppState(({ doc }) => doc.plan);
  const [over, setOver] = useState(false);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    outcome.current?.scrollIntoView({ block: 'nearest' }); // may hand back a promise, which is no clean-up
  }, [verified]);
  const onDrop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    setOver(false);
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void verifyCertificateFile(optimiser, file);
  };
  return (
    <section
      className="inspector-section verify"
      aria-label={words.check}
      data-over={over ? '' : undefined}
      onDragEnter={(event) => event.stopPropagation()}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className="row">
        <h2 className="grow">{words.check}</h2>
        <Button disabled={work !== null} onClick={() => void chooseCertificate(optimiser)}>
          {words.chooseFile}
        </Button>
      </div>
      <p className="small quiet">{words.checkHint}</p>
      {work === 'verify' && <Progress label={words.check} fraction={null} />}
      {verified && (
        <div role="status" ref={outcome}>
          {verified.about !== plan && <p className="note">{words.staleCheck}</p>}
          <Outcome verified={verified} />
        </div>
      )}
    </section>
  );
}

function Outcome({ verified: { fileName, verification } }: { verified: Verified }) {
  const { certificate: words } = useOptimiseWords();
  const language = useLanguage();
  const { fault, claim } = verification;
  if (claim) return <Holds fileName={fileName} claim={claim} />;
  const { code, about } = fault;
  return (
    <div className="note stack tight" data-fault={code}>
      <p className="strong">{words.refused(fileName)}</p>
      <p>
        {words.faults[code as keyof typeof words.faults] ??
          words.wrong(CERTIFICATE_FAULTS[code][language === 'vi' ? 0 : 1], about)}
      </p>
    </div>
  );
}

function Holds({ fileName, claim }: { fileName: string; claim: NonNullable<Verified['verification']['claim']> }) {
  const { certificate: words } = useOptimiseWords();
  const { question, status, value, certifiedBound, candidates, illustrative, independent, uncoverable } = claim;
  const goal = question.objective === 'fewest' ? 'fewest' : 'mostSites';
  const worth = useWorth({ ...question, goal });
  const hasBound = certifiedBound < Number.MAX_SAFE_INTEGER && certifiedBound > 0;
  const facts = { value: worth.long(value), bound: hasBound ? worth.long(certifiedBound) : null, sites: claim.chosen };
  return (
    <div className="stack tight" data-claim={status}>
      <p className="strong">{words.accepted(fileName)}</p>
      <p>{words.claims[status](facts, candidates, illustrative)}</p>
      {independent > 0 && <p className="small quiet">{words.independent(independent)}</p>}
      {uncoverable > 0 && <p className="small quiet">{words.uncoverable(uncoverable)}</p>}
    </div>
  );
}
