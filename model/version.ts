/** The version of the engine's arithmetic. It rises whenever any result may differ for the same inputs. */
export const ENGINE_VERSION = '1.1.0';
