/**
 * 12.5: removes one message, by its Message-ID, from everywhere in the mail tier, with a receipt.
 */
@NullMarked
package vn.gov.phutho.hopthu.extension.takedown;

import org.jspecify.annotations.NullMarked;
