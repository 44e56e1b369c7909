import type { ReturnsChoices } from '../../../model/schema/returns.ts';

interface Typed {
  name: string;
  code: string | undefined;
  under18Population: string;
}

export type Council = { ok: true; value: ReturnsChoices['authority'] } | { ok: false; problems: string[] };

/** The council as a request takes it, from what was typed; nothing where nothing was. */
export function councilOf({ name, code, under18Population }: Typed): Council {
  const digits = under18Population.replaceAll(/[,\s]/g, '');
  if (digits !== '' && !/^\d{2,8}$/.test(digits)) {
    return { ok: false, problems: ['Write the children living in the area as a whole number, as 50,200.'] };
  }
  if (name.trim() === '' && digits === '') return { ok: true, value: undefined };
  return {
    ok: true,
    value: {
      name: name.trim() || 'Your council',
      ...(code !== undefined && { code }),
      ...(digits !== '' && { under18Population: Number(digits) }),
    },
  };
}
