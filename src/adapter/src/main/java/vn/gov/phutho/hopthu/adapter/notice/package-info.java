/** Notices as mail: their templates, and how they are sent through the mail tier's submission. */
@NullMarked
package vn.gov.phutho.hopthu.adapter.notice;

import org.jspecify.annotations.NullMarked;
