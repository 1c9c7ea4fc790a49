/** {@code GET /v1/directory}: the part of an agency in the forms that a portal publishes (11.5). */
@NullMarked
package vn.gov.phutho.hopthu.adapter.directory;

import org.jspecify.annotations.NullMarked;
