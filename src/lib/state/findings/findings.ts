import { i18n } from '../../i18n/locale.svelte.ts';
import { homeBounds } from '../../domain/home-bounds.ts';
import { gridFor } from '../../domain/hexagons.ts';
import { askLinkedViews } from '../asked-answers.ts';
import { answeredFilter } from '../views/answered-filter.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { OpenDataset } from '../open-dataset.ts';
import {
  dataDifferences,
  differences,
  type DataDifference,
  type Difference,
} from './compare-figures.ts';
import { dataMark } from './data-mark.ts';
import type { Figure, Finding } from './finding.ts';
import { linkedFigures } from './linked-figures.ts';
import { patternFigures } from './pattern-figures.ts';
import { isLinkedView, isPatternView } from './repeatable.ts';

type Asked = Pick<Finding, 'view' | 'filter' | 'settings' | 'parameters'>;

/** What a view shows now, with all that is needed to work it out again. */
export async function makeFinding(
  dashboard: Dashboard,
  described: Pick<Finding, 'view' | 'title' | 'about' | 'madeBy' | 'parameters'>,
): Promise<Finding> {
  const dataset = shown(dashboard);
  const asked = { ...described, filter: dashboard.filter.current, settings: dashboard.view };
  const [mark, figures] = await Promise.all([
    dataMark(dashboard, dataset),
    figuresOf(dashboard, dataset, asked),
  ]);
  return {
    format: 'signaalkaart-finding',
    version: 1,
    madeAt: new Date().toISOString(),
    ...asked,
    data: {
      id: dataset.id,
      name: i18n.localized(dataset.name),
      area: dataset.area.id,
      ...mark,
    },
    figures,
  };
}

export interface Check {
  readonly finding: Finding;
  /** Empty: the very same rows. */
  readonly data: readonly DataDifference[];
  readonly isSameData: boolean;
  readonly figures: readonly Difference[];
  /** What the finding was compared with. */
  readonly datasetName: string;
  readonly version: string;
}

/** Works a finding out again on the data that is shown, as it was asked then. */
export async function checkFinding(
  dashboard: Dashboard,
  finding: Finding,
  version: string,
): Promise<Check> {
  const dataset = shown(dashboard);
  const mark = await dataMark(dashboard, dataset);
  const now = await figuresOf(dashboard, dataset, finding);
  return {
    finding,
    data: dataDifferences(finding.data, mark),
    isSameData: finding.data.hash === mark.hash,
    figures: differences(finding.figures, now),
    datasetName: i18n.localized(dataset.name),
    version,
  };
}

async function figuresOf(
  dashboard: Dashboard,
  dataset: OpenDataset,
  { view, filter, settings, parameters }: Asked,
): Promise<Figure[]> {
  if (isPatternView(view))
    return patternFigures(view, { dashboard, dataset }, { filter, parameters });
  if (!isLinkedView(view)) throw new RangeError(`no finding of ${view}`);
  const answers = await askLinkedViews(
    await dashboard.datasets.answering(),
    {
      filter: answeredFilter(filter, settings.measure, dataset),
      binMinutes: settings.binMinutes,
      mainTypes: dataset.mainTypes,
      map: 'hexagons',
    },
    gridFor(homeBounds(dataset.area)),
    dataset.knowsEffort,
  );
  return [...linkedFigures(view, { answers, dataset, settings })];
}

function shown({ dataset }: Dashboard): OpenDataset {
  if (!dataset) throw new RangeError('no dataset is shown');
  return dataset;
}
