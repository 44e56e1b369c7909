import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { evidenceSchema } from '../../model/schema/evidence.ts';
import { problemResponse, refuse } from '../problem.ts';
import type { Library } from '../store/library.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';

const { shape } = evidenceSchema;

const summarySchema = z
  .object({ authority: z.string(), documents: z.number().int(), figures: z.number().int() })
  .meta({ id: 'EvidenceSummary', description: 'How much evidence an authority has' });

/** A figure, and the paper it stands in, so that one call is enough to show where a number comes from. */
const sourcedFigureSchema = z
  .object({ figure: shape.figures.element, document: shape.documents.element.nullable() })
  .meta({ id: 'SourcedFigure', description: 'A figure and its paper; null where it is an assumption' });

const listEvidence = createRoute({
  operationId: 'listEvidence',
  method: 'get',
  path: '/api/evidence',
  tags: ['Evidence'],
  summary: 'The authorities that have evidence',
  responses: { 200: jsonResponse('One entry an authority', z.array(summarySchema)) },
});

const readEvidence = createRoute({
  operationId: 'readEvidence',
  method: 'get',
  path: '/api/evidence/{id}',
  tags: ['Evidence'],
  summary: 'The evidence register of an authority, as its file',
  request: { params: idParameter('Id of the authority') },
  responses: {
    200: jsonResponse('The register', evidenceSchema),
    404: problemResponse('There is no such authority'),
  },
});

const readFigure = createRoute({
  operationId: 'readFigure',
  method: 'get',
  path: '/api/evidence/{id}/figures/{figure}',
  tags: ['Evidence'],
  summary: 'One figure with its paper',
  request: {
    params: idParameter('Id of the authority').extend({
      figure: z.string().meta({ description: 'Id of the figure' }),
    }),
  },
  responses: {
    200: jsonResponse('The figure', sourcedFigureSchema),
    404: problemResponse('There is no such authority or figure'),
  },
});

export const evidenceRoutes = ({ evidence }: Library) =>
  routes()
    .openapi(listEvidence, async (c) => {
      const registers = await evidence.list();
      return c.json(
        registers.map(({ authority, documents, figures }) => ({
          authority,
          documents: documents.length,
          figures: figures.length,
        })),
        200,
      );
    })
    .openapi(readEvidence, async (c) => {
      const register = await evidence.find(c.req.valid('param').id);
      return register ? c.json(register, 200) : refuse(c, 404, 'There is no such authority.');
    })
    .openapi(readFigure, async (c) => {
      const wanted = c.req.valid('param');
      const register = await evidence.find(wanted.id);
      const figure = register?.figures.find((it) => it.id === wanted.figure);
      if (!register || !figure) return refuse(c, 404, 'There is no such authority or figure.');
      const document = register.documents.find((it) => it.id === figure.document) ?? null;
      return c.json({ figure, document }, 200);
    });
