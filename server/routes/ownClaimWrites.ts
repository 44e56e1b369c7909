import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { MESSAGE_BOUNDS } from '../../model/schema/bounds.ts';
import {
  addOwnClaimsRequest,
  ownClaimsSchema,
  ownClaimsStatusRequest,
  saveOwnClaimsRequest,
  type OwnClaims,
} from '../../model/schema/ownClaims.ts';
import { parseShape } from '../../model/schema/parse.ts';
import { problemsUnder } from '../projections/problemsUnder.ts';
import { problemResponse, refuse, refuseInvalid } from '../problem.ts';
import { claimsOfAuthority } from '../reconciliation/checkedClaims.ts';
import { BodyReader } from '../requests/bodyReader.ts';
import { routes } from '../requests/routes.ts';
import { combinedLibrary } from '../store/combinedLibrary.ts';
import { etagOf, readState } from '../store/own/etags.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { addOwnClaims, changeOwnClaimsStatus, saveOwnClaims } from '../store/ownClaims/writeOwnClaims.ts';
import { authorAndState, authorHeader } from './author.ts';
import { jsonResponse } from './json.ts';
import { ownClaimsParams } from './ownClaims.ts';
import { answerRefusal, refuseUnconditional, writeRefusals } from './refusals.ts';

const tags = ['Own claims'];
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const kept = jsonResponse('The claims as they are now; `ETag` is what the next save names', ownClaimsSchema);
const responses = {
  ...writeRefusals,
  404: problemResponse('There is no such authority with a register, or no such claims'),
  412: problemResponse('Somebody has changed the claims since they were read'),
};

const add = createRoute({
  operationId: 'addOwnClaims',
  method: 'post',
  path: '/api/authorities/{authority}/own-claims',
  tags,
  summary: 'Keeps claims of an own paper, which are recomputed with the published ones',
  request: {
    params: ownClaimsParams.omit({ id: true }),
    headers: authorHeader,
    body: body(addOwnClaimsRequest),
  },
  responses: {
    200: jsonResponse('They are here already, just so: nothing was added', ownClaimsSchema),
    201: kept,
    ...responses,
    409: problemResponse('A paper of that name is here: save its new version, or send `another`'),
  },
});

const save = createRoute({
  operationId: 'saveOwnClaims',
  method: 'put',
  path: '/api/authorities/{authority}/own-claims/{id}',
  tags,
  summary: 'Saves changed claims as the next version; claims as they are make none',
  request: { params: ownClaimsParams, headers: authorAndState, body: body(saveOwnClaimsRequest) },
  responses: { 200: kept, ...responses },
});

const changeStatus = createRoute({
  operationId: 'changeOwnClaims',
  method: 'patch',
  path: '/api/authorities/{authority}/own-claims/{id}',
  tags,
  summary: 'Retires claims, which are then recomputed no more, or brings them back',
  request: { params: ownClaimsParams, headers: authorAndState, body: body(ownClaimsStatusRequest) },
  responses: { 200: kept, ...responses },
});

export function ownClaimWriteRoutes(store: ScenarioStore) {
  const library = combinedLibrary(store);
  // The claims in a body are checked whole, with the register behind them.
  const toSave = new BodyReader((it) =>
    parseShape(saveOwnClaimsRequest.extend({ claims: z.unknown() }), it, MESSAGE_BOUNDS),
  );
  const toAdd = new BodyReader((it) =>
    parseShape(addOwnClaimsRequest.extend({ claims: z.unknown() }), it, MESSAGE_BOUNDS),
  );
  const answer = <Status extends 200 | 201>(c: Context, claims: OwnClaims, status: Status) => {
    c.header('ETag', etagOf(claims.version, claims.status));
    return c.json(claims, status);
  };
  /** The claims of a body, or the answer that refuses them. */
  const claimsIn = async (c: Context, sent: { claims?: unknown }, authority: string) => {
    const register = await library.evidence.find(authority);
    if (!register) return { refused: refuse(c, 404, 'There is no register of such an authority.') };
    const checked = await claimsOfAuthority(sent.claims, { authority, register }, library);
    return checked.ok
      ? { claims: checked.value }
      : { refused: refuseInvalid(c, problemsUnder('claims', checked.problems)) };
  };

  return routes()
    .openapi(
      add,
      async (c) => {
        const { another, why, ...sent } = toAdd.of(c);
        const read = await claimsIn(c, sent, c.req.valid('param').authority);
        if (!read.claims) return read.refused;
        const notes = { author: c.req.valid('header')['x-author'], why };
        const added = await addOwnClaims(store, { content: read.claims, another }, notes);
        if (!added.ok) return answerRefusal(c, added.refusal, 'claims');
        return answer(c, added.value.claims, added.value.isNew ? 201 : 200);
      },
      toAdd.hook,
    )
    .openapi(
      save,
      async (c) => {
        const { 'x-author': author, 'if-match': ifMatch } = c.req.valid('header');
        if (ifMatch === undefined || ifMatch.trim() === '*') return refuseUnconditional(c);
        const { authority, id } = c.req.valid('param');
        const { why, ...sent } = toSave.of(c);
        const read = await claimsIn(c, sent, authority);
        if (!read.claims) return read.refused;
        const notes = { author, why };
        const saved = await saveOwnClaims(store, id, readState(ifMatch), read.claims, notes);
        return saved.ok ? answer(c, saved.value, 200) : answerRefusal(c, saved.refusal);
      },
      toSave.hook,
    )
    .openapi(changeStatus, async (c) => {
      const { 'x-author': author, 'if-match': ifMatch } = c.req.valid('header');
      if (ifMatch === undefined || ifMatch.trim() === '*') return refuseUnconditional(c);
      const { status, why } = c.req.valid('json');
      const at = c.req.valid('param');
      const changed = await changeOwnClaimsStatus(store, at, readState(ifMatch), status, { author, why });
      return changed.ok ? answer(c, changed.value, 200) : answerRefusal(c, changed.refusal);
    });
}
