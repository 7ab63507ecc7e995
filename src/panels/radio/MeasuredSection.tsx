import {
  applyCalibration,
  comparedModel,
  compareMeasurements,
  openMeasurementsPicker,
  removeCalibration,
  removeMeasurements,
} from '../../commands/measurements';
import type { CalibrationFit } from '../../core/radio/calibration';
import type { MeasurementsSlice } from '../../state/measurements';
import { Button } from '../../ui/Button';
import { useAppState } from '../AppProvider';
import { IssueList } from '../importing/IssueList';
import { useFileApp, useLanguage } from '../importing/useFileApp';
import { JobProgress } from '../JobProgress';
import { MeasuredLegend } from './MeasuredLegend';
import { MeasuredTable } from './MeasuredTable';
import { useRadioWords } from './useRadio';

/** Measured levels beside modelled ones: how far off the model is, and a correction to take over. */
export function MeasuredSection() {
  const app = useFileApp();
  const language = useLanguage();
  const { measured: said } = useRadioWords();
  const measurements = useAppState((state) => state.session.measurements ?? null);
  return (
    <>
      <section aria-label={said.title}>
        <h3>{said.title}</h3>
        <CalibrationState />
        <p className="small quiet">{said.about}</p>
        <div className="actions">
          <Button
            {...(measurements ? {} : { look: 'primary' as const })}
            icon="open"
            onClick={() => void openMeasurementsPicker(app)}
          >
            {measurements ? said.another : said.choose}
          </Button>
          {measurements && <Button onClick={() => removeMeasurements(app)}>{said.remove}</Button>}
        </div>
        <JobProgress />
        {measurements && <IssueList title={said.issues} issues={measurements.issues} language={language} />}
      </section>
      {measurements && measurements.points.length > 0 && <Compared measurements={measurements} />}
    </>
  );
}

/** Whether the levels of the plan rest on measurements, said wherever they are changed. */
function CalibrationState() {
  const app = useFileApp();
  const { measured: said } = useRadioWords();
  const { calibration, model } = useAppState((state) => state.doc.plan.coverage);
  if (!calibration) {
    return (
      <p className="row wrap">
        <span className="assumed">{said.uncalibrated}</span>
        <span className="small quiet">{said.uncalibratedNote}</span>
      </p>
    );
  }
  const { name, asOf, points, rmseDb } = calibration;
  return (
    <div className="row wrap">
      <p className="small grow" data-calibrated>
        {said.calibrated(name, asOf, points, rmseDb)} {calibration.model !== model && said.otherModel}
      </p>
      <Button onClick={() => removeCalibration(app)}>{said.drop}</Button>
    </div>
  );
}

function Compared({ measurements }: { readonly measurements: MeasurementsSlice }) {
  const app = useFileApp();
  const { measured: said, model } = useRadioWords();
  const plan = useAppState((state) => state.doc.plan);
  const name = useAppState((state) => model.names[comparedModel(state)]);
  const { comparison, points, fileName } = measurements;
  const changed =
    comparison !== null && (comparison.plan.sites !== plan.sites || comparison.plan.coverage !== plan.coverage);
  return (
    <section aria-label={said.legend}>
      <p>{said.points(points.length, fileName)}</p>
      <MeasuredLegend />
      {comparison && (
        <>
          <h3>{said.compared(name)}</h3>
          <MeasuredTable comparison={comparison} />
          <h3>{said.fits}</h3>
          <ul className="lines">
            {comparison.offset && <Fit fit={comparison.offset} label={said.offset} fileName={fileName} />}
            {comparison.slope && comparison.slope.slopeDb !== 0 && (
              <Fit fit={comparison.slope} label={said.slope} fileName={fileName} />
            )}
          </ul>
          {comparison.offset && (
            <p className="small quiet">{said.within(comparison.offset.fromM, comparison.offset.toM)}</p>
          )}
        </>
      )}
      {comparison === null && (
        <div className="actions">
          <Button onClick={() => void compareMeasurements(app)}>{said.again}</Button>
        </div>
      )}
      {changed && (
        <div className="note row wrap">
          <span className="grow">{said.stale}</span>
          <Button onClick={() => void compareMeasurements(app)}>{said.again}</Button>
        </div>
      )}
    </section>
  );
}

function Fit({
  fit,
  label,
  fileName,
}: {
  readonly fit: CalibrationFit;
  readonly label: string;
  readonly fileName: string;
}) {
  const app = useFileApp();
  const { measured: said } = useRadioWords();
  const now = useAppState((state) => state.doc.plan.coverage.calibration);
  const inUse = now?.offsetDb === fit.offsetDb && now.slopeDb === fit.slopeDb;
  return (
    <li className="fit">
      <span className="grow">
        {label}
        <span className="small quiet">
          {said.fit(fit.offsetDb, fit.slopeDb)}, {said.left(fit.rmseDb)}
        </span>
      </span>
      <Button
        disabled={inUse}
        aria-label={`${inUse ? said.applied : said.apply}: ${label}`}
        onClick={() => applyCalibration(app, fit, fileName)}
      >
        {inUse ? said.applied : said.apply}
      </Button>
    </li>
  );
}
