const answer = (type: string) => (body: string) => new Response(body, { headers: { 'content-type': type } });

/** Answers of the development server; a host of the built site tells types by file endings. */
export const xml = answer('application/atom+xml; charset=utf-8');
export const calendar = answer('text/calendar; charset=utf-8');
export const plain = answer('text/plain; charset=utf-8');
