import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { areaRecordSchema, trackRecordSummarySchema } from '../../model/schema/trackRecord.ts';
import { storedTrackRecord } from '../backtest/storedTrackRecord.ts';
import { problemResponse, refuse } from '../problem.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';

const readTrackRecord = createRoute({
  operationId: 'readTrackRecord',
  method: 'get',
  path: '/api/track-record',
  tags: ['Track record'],
  summary: 'How forecasts made as if at earlier dates compare with what happened, over all authorities',
  responses: {
    200: jsonResponse('Scores, and the authorities there are forecasts of', trackRecordSummarySchema),
  },
});

const readAreaRecord = createRoute({
  operationId: 'readAreaRecord',
  method: 'get',
  path: '/api/track-record/{id}',
  tags: ['Track record'],
  summary: 'The forecasts of one authority with their outcomes',
  request: { params: idParameter('Area code of the authority, as E06000045') },
  responses: {
    200: jsonResponse('The forecasts', areaRecordSchema),
    404: problemResponse('There are no forecasts of such an authority'),
  },
});

export const trackRecordRoutes = () =>
  new OpenAPIHono()
    .openapi(readTrackRecord, async (c) => {
      const { areas, ...head } = await storedTrackRecord();
      return c.json({ ...head, areas: areas.map(({ code, name }) => ({ code, name })) }, 200);
    })
    .openapi(readAreaRecord, async (c) => {
      const { areas } = await storedTrackRecord();
      const area = areas.find(({ code }) => code === c.req.valid('param').id);
      return area ? c.json(area, 200) : refuse(c, 404, 'There are no forecasts of such an authority.');
    });
