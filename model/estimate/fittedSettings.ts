import { fittedSettingsSchema, type FittedSettings } from '../schema/fittedSettings.ts';
import file from './fittedSettings.json' with { type: 'json' };

/**
 * The settings that forecasts start from unless others are given: the ones the backtest judges. They were fitted to
 * outcomes up to a day and to nothing later, and are to be fitted again only together with a new backtest.
 */
export const FITTED_SETTINGS: FittedSettings = fittedSettingsSchema.parse(file);
