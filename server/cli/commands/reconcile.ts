import { withOwnFigures } from '../../../model/reconcile/ownFigures.ts';
import { reconciliationOf } from '../../reconciliation/storedReconciliation.ts';
import { command, refused } from '../command.ts';
import { claimsFile, storedClaims } from '../inputs/claimsFile.ts';
import { storedLibrary } from '../storedLibrary.ts';
import { reconciliationText } from '../table/reconciliationText.ts';

const HELP = `Recomputes what published papers claim: holds, off by, contradicts, or cannot be checked.

Usage: carecast reconcile [--authority <id>] [--json]
       carecast reconcile --claims C.json [--json]

  --authority   whose claims; left out, the only one that has any
  --claims      a file of claims, checked against the register of the authority that it names
  --json        one JSON object, the same that the API answers`;

export const reconcile = command({
  name: 'reconcile',
  summary: 'recomputes what published papers claim',
  help: HELP,
  options: { authority: { type: 'string' }, claims: { type: 'string' }, json: { type: 'boolean' } },
  words: { least: 0, most: 0 },
  async run({ text, flags }) {
    if (text.authority !== undefined && text.claims !== undefined) {
      return refused('Give --authority or --claims, not both: a file of claims names its authority.');
    }
    const stored = await storedLibrary();
    if (!stored.ok) return stored;
    const { published: library } = stored;
    const read =
      text.claims === undefined
        ? await storedClaims(library, text.authority)
        : await claimsFile(text.claims, library);
    if (!read.ok) return read;
    const evidence = (await library.evidence.find(read.value.authority))!;
    const result = await reconciliationOf(library, read.value, evidence);
    const whole = withOwnFigures(evidence, read.value);
    return { ok: true, text: flags.has('json') ? JSON.stringify(result) : reconciliationText(result, whole) };
  },
});
