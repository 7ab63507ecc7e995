import { exportCertificate } from '../../commands/optimiseReports';
import type { Found } from '../../state/optimise';
import { Button } from '../../ui/Button';
import { useOptimiser, useOptimiseWords } from './useOptimise';
import { useWorth } from './useWorth';

/** What the certificate shows, and the file. It was handed to the independent checker before anybody saw it. */
export function CertificateSection({ found: { ask, goal, answer } }: { found: Found }) {
  const app = useOptimiser();
  const { certificate: words } = useOptimiseWords();
  const { certificate, illustrative } = answer;
  const worth = useWorth({ ...ask, goal });
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
            <Button icon="export" onClick={() => void exportCertificate(app, words.file)}>
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
