import Checklist from '../Checklist.astro';
import Photo from '../Photo.astro';
import Source from '../Source.astro';
import Note from './Note.astro';
import Status from './Status.astro';

/** The blocks that staff may use in a text, and what becomes of its pictures. Passed in: a content file never imports. */
export const blocks = { Checklist, Note, Source, Status, img: Photo };
