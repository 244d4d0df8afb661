import type { Dictionary } from '$lib/i18n/nl/index.ts';

const poisson =
  'Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28, 437–442.';
const correction =
  'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57, 289–300.';

/** Where the calculation behind a view comes from; a view that only counts has no source. */
export const methodSources: Partial<Record<keyof Dictionary['explanations'], readonly string[]>> = {
  hotspots: [
    'Ord, J.K. & Getis, A. (1995). Local spatial autocorrelation statistics. Geographical Analysis 27, 286–306.',
    correction,
    'Marshall, R.J. (1991). Mapping disease and mortality rates using empirical Bayes estimators. Applied Statistics 40, 283–294.',
  ],
  measures: [
    'Przyborowski, J. & Wilenski, H. (1940). Homogeneity of results in testing samples from Poisson series. Biometrika 31, 313–323.',
    'McCullagh, P. & Nelder, J.A. (1989). Generalized Linear Models, 2nd ed. Chapman and Hall.',
  ],
  warnings: [
    'Page, E.S. (1954). Continuous inspection schemes. Biometrika 41, 100–115.',
    'Lucas, J.M. (1985). Counted data CUSUMs. Technometrics 27, 129–144.',
  ],
  nearRepeats: [
    'Knox, E.G. (1964). The detection of space-time interactions. Applied Statistics 13, 25–29.',
    'Johnson, S.D. et al. (2007). Space-time patterns of risk: a cross national assessment of residential burglary victimization. Journal of Quantitative Criminology 23, 201–219.',
  ],
  observers: [poisson],
  detection: [poisson],
  concentration: [
    'Weisburd, D. (2015). The law of crime concentration and the criminology of place. Criminology 53, 133–157.',
    'Bernasco, W. & Steenbeek, W. (2017). More places than crimes: implications for evaluating the law of crime concentration at place. Journal of Quantitative Criminology 33, 451–467.',
  ],
};
