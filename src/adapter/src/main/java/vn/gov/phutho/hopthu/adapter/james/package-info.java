/**
 * The port {@code MailStore} over the {@code /hopthu} route that the extension adds to James'
 * WebAdmin. Nothing else of the adapter speaks to James, and nothing here decides.
 */
@NullMarked
package vn.gov.phutho.hopthu.adapter.james;

import org.jspecify.annotations.NullMarked;
