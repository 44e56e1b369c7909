export { project, type ProjectionInput } from './project/project.ts';
