/**
 * Takes a message apart while it goes by, to weigh what it carries besides its text (7.1). Nothing
 * is kept but a few buffers; what programs read in more than one way is a doubt, not a guess.
 */
@NullMarked
package vn.gov.phutho.hopthu.extension.attachment;

import org.jspecify.annotations.NullMarked;
