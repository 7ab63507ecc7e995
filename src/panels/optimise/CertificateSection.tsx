import { exportCertificate } from '../../commands/optimiseReports';
import type { OptimiseAnswer } from '../../core/optimise/answer';
import { Button } from '../../ui/Button';
import { useFileApp } from '../importing/useFileApp';
import { useOptimise, useOptimiseWords } from './useOptimise';
import { useWorth } from './useWorth';

/** What the certificate shows, and the file. It was handed to the independent checker before anybody saw it. */
export function CertificateSection({ answer }: { answer: OptimiseAnswer }) {
  const app = useFileApp();
  const { certificate: words } = useOptimiseWords();
  const { question } = useOptimise();
  const worth = useWorth(question);
  const { certificate, illustrative } = answer;
  return (
    <section className="inspector-section" aria-label={words.title}>
      <h2>{words.title}</h2>
      {certificate ? (
        <>
          <p>{words.shows[certificate.status]}</p>
          <p className="small quiet">{words.holds(illustrative)}</p>
          {certificate.status !== 'provedCertified' && certificate.certifiedBound < Number.MAX_SAFE_INTEGER && (
            <p className="small quiet">{words.bound(worth.long(certificate.certifiedBound), illustrative)}</p>
          )}
          <div className="actions">
            <Button icon="export" onClick={() => exportCertificate(app, words.file)}>
              {words.export}
            </Button>
          </div>
        </>
      ) : (
        <p className="quiet">{words.none}</p>
      )}
    </section>
  );
}
